"""Speed as ratios against peers, and records made or mutated in any number."""
