namespace Anneal.Language;

/// <summary><see cref="ReduceOnPlateau"/> → <c>plateau(…)</c>.</summary>
internal static class PlateauText
{
    private static readonly ReduceOnPlateau Defaults = new();

    public static string Print(ReduceOnPlateau plateau)
    {
        var arguments = new (string Name, string Value, bool Said)[]
        {
            ("factor", NumberText.Format(plateau.Factor), true),
            ("patience", NumberText.Format(plateau.Patience), true),
            ("threshold", NumberText.Format(plateau.Threshold), plateau.Threshold != Defaults.Threshold),
            ("threshold_mode", "abs", plateau.ThresholdMode == ThresholdMode.Absolute),
            ("mode", "max", plateau.Mode == PlateauMode.Max),
            ("cooldown", NumberText.Format(plateau.Cooldown), plateau.Cooldown != Defaults.Cooldown),
            ("min", NumberText.Format(plateau.MinRate), plateau.MinRate != Defaults.MinRate),
            ("eps", NumberText.Format(plateau.Epsilon), plateau.Epsilon != Defaults.Epsilon),
        };
        return $"{Names.Plateau}({string.Join(", ", arguments.Where(argument => argument.Said).Select(argument => $"{argument.Name}={argument.Value}"))})";
    }
}
