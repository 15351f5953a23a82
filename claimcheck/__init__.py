"""Which figures and statements differ between outlets, and why."""
