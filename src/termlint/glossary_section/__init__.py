"""The glossary that stands in a document: its entries, how they are written, where they stand.

Import from its modules: few runs need more than `values`.
"""
