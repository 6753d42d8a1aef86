namespace Anneal.Interop.Python.Reading;

/// <summary>What must hold for an event to happen: one alternative of one branch.</summary>
/// <param name="Branch">Which branch of the program.</param>
/// <param name="Alternative">0: its condition holds; 1: it does not; higher: handlers of errors.</param>
/// <param name="Kind">What is asked.</param>
/// <param name="Period">Of a periodic condition how often it holds: every so many times.</param>
/// <param name="Equal">The two values that an equality compares.</param>
/// <param name="Asked">The value that decides; null where unknown.</param>
internal sealed record Condition(
    int Branch,
    int Alternative,
    ConditionKind Kind,
    Value? Period = null,
    (Value Left, Value Right)? Equal = null,
    Value? Asked = null
)
{
    // Of what is asked, so that it is the same for both alternatives.
    private readonly Verdict verdict = Verdict.On(Asked);

    /// <summary>
    /// The defaults that are other ones where this holds: with them it would not, so that their numbers are not known.
    /// </summary>
    public IReadOnlySet<DefaultValue> Contradicted => IsContradicted ? verdict.Defaults : Verdict.None.Defaults;

    /// <summary>Whether the source itself says that it does not hold.</summary>
    public bool NeverHolds => IsContradicted && verdict.Defaults.Count == 0;

    /// <summary>Whether the source itself says that it holds.</summary>
    public bool AlwaysHolds => verdict.Holds == (Alternative == 0) && Alternative <= 1 && verdict.Defaults.Count == 0;

    /// <summary>Whether it does not hold with the source's own numbers and defaults.</summary>
    public bool IsContradicted => Alternative <= 1 && verdict.Holds is { } holds && holds != (Alternative == 0);

    /// <summary>Whether two events can never happen both in one pass.</summary>
    public static bool AreExclusive(IReadOnlyList<Condition> one, IReadOnlyList<Condition> other) =>
        one.Any(first => other.Any(second => first.Branch == second.Branch && first.Alternative != second.Alternative));

    /// <summary>Whether all of these conditions hold where the others do.</summary>
    public static bool Follow(IReadOnlyList<Condition> from, IReadOnlyList<Condition> others) =>
        from.All(first =>
            others.Any(second => first.Branch == second.Branch && first.Alternative == second.Alternative)
        );
}
