"""Diagnostics to the formats that people and programs read."""

from termlint.reporting.formats import FORMATS, Report, ReportedFault

__all__ = ["FORMATS", "Report", "ReportedFault"]
