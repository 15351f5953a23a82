"""
Numbers and dates: from the words of a text to values with places, one grammar for all languages.

Knows nothing of claims; which words there are is in the language packs.
"""
