"""The way through, on one screen."""
