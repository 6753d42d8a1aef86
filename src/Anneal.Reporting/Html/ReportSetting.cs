namespace Anneal.Reporting.Html;

/// <summary>A named value, such as a setting of a run.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Value">Its value as text.</param>
public sealed record ReportSetting(string Name, string Value);
