"""What one claim is worth, whatever it is compared with: completeness, strength, wording."""
