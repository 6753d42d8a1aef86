namespace Anneal.Reporting.Html;

/// <summary>A column of a table.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="IsNumeric">Whether it holds numbers, which stand flush right in digits of equal width. Default
/// false.</param>
public sealed record ReportColumn(string Heading, bool IsNumeric = false);
