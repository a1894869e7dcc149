"""The reference tables: deflators, exchange rates and the register of councils."""
