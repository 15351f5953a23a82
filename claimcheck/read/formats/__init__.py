"""
One module for each input format.

Each has `read(source)`, which gives what the file holds one after the other: a `Document` for an article, a `Member`
for a file within the file, a `Problem` for a part that cannot be read. It raises InputError where nothing can be. Its
library is imported within its functions; where that is an extra and missing, the ImportError may pass.
"""
