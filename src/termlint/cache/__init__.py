"""What is slow to make and depends on content alone, kept between runs."""

from termlint.cache.store import Store, cache_folder

__all__ = ["Store", "cache_folder"]
