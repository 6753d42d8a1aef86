namespace Anneal.Language.Curves;

/// <summary>Parameters that several of our curves share.</summary>
internal static class CoreParameters
{
    public static ParameterKind Positive { get; } = Kinds.Number("a number greater than 0", number => number > 0);

    public static ParameterKind NotNegative { get; } =
        Kinds.Number("a number that is at least 0", number => number >= 0);

    public static ParameterKind WholeNumber { get; } =
        Kinds.Number("a whole number that is at least 1", number =>
            number >= 1 && number <= 1e9 && number == Math.Floor(number)
        );

    public static LegacyParameter Initial(string description) =>
        new("value", Kinds.Value, description) { IsRequired = true, IsPositional = true };

    public static LegacyParameter FromTo { get; } =
        new("range", Kinds.Range, "first value -> last value") { IsRequired = true, IsPositional = true };

    public static LegacyParameter LengthOrRest { get; } =
        new("length", Kinds.Length, "how long it takes; left out: the rest of the run") { IsPositional = true };

    public static LegacyParameter Inner(string description) =>
        new("schedule", Kinds.Schedule, description) { IsRequired = true, IsPositional = true };
}
