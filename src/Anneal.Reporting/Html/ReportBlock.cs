namespace Anneal.Reporting.Html;

/// <summary>
/// A part of a report. The kinds are <see cref="HeadingBlock"/>, <see cref="ParagraphBlock"/>,
/// <see cref="RemarksBlock"/>, <see cref="SettingsBlock"/>, <see cref="TableBlock"/>, <see cref="ChartBlock"/> and
/// <see cref="CommandBlock"/>.
/// </summary>
public abstract class ReportBlock
{
    private protected ReportBlock() { }

    internal abstract void WriteTo(Markup markup);
}
