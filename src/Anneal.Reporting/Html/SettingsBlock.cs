namespace Anneal.Reporting.Html;

/// <summary>Names and values, side by side.</summary>
/// <param name="settings">The settings, in the order in which to show them.</param>
public sealed class SettingsBlock(IReadOnlyList<ReportSetting> settings) : ReportBlock
{
    internal override void WriteTo(Markup markup)
    {
        markup.Open("dl", ("class", "settings"));
        foreach (var setting in settings)
            markup.Open("div").Element("dt", setting.Name).Element("dd", setting.Value).Close();
        markup.Close();
    }
}
