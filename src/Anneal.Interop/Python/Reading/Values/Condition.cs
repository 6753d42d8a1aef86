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

    /// <summary>
    /// Whether it holds where options that have no default are not given; null where they do not decide it.
    /// </summary>
    /// <param name="assumptions">What is taken, and under which conditions.</param>
    /// <param name="asked">Takes the options.</param>
    public bool? WhereNothingIsGiven(Assumptions assumptions, HashSet<DefaultValue> asked)
    {
        if (assumptions.Under.FirstOrDefault(each => each.Branch == Branch) is { } certain)
            return certain.Alternative == Alternative;
        if (
            Alternative > 1
            || verdict.Holds is not { } holds
            || verdict.Defaults.Any(each => !each.IsNone || assumptions.Contradict(each))
        )
            return null;
        asked.UnionWith(verdict.Defaults);
        return holds == (Alternative == 0);
    }

    /// <summary>Whether the source itself says that it holds.</summary>
    public bool AlwaysHolds => verdict.Holds == (Alternative == 0) && Alternative <= 1 && verdict.Defaults.Count == 0;

    /// <summary>Whether it does not hold with the source's own numbers and defaults.</summary>
    public bool IsContradicted => Alternative <= 1 && verdict.Holds is { } holds && holds != (Alternative == 0);

    /// <summary>Whether two events can never happen both in one pass.</summary>
    public static bool AreExclusive(IReadOnlyList<Condition> one, IReadOnlyList<Condition> other)
    {
        for (var i = 0; i < one.Count; i++)
        for (var k = 0; k < other.Count; k++)
            if (one[i].Branch == other[k].Branch && one[i].Alternative != other[k].Alternative)
                return true;
        return false;
    }

    /// <summary>Whether all of these conditions hold where the others do.</summary>
    public static bool Follow(IReadOnlyList<Condition> from, IReadOnlyList<Condition> others)
    {
        for (var i = 0; i < from.Count; i++)
            if (!IsAmong(others, from[i]))
                return false;
        return true;
    }

    private static bool IsAmong(IReadOnlyList<Condition> conditions, Condition same)
    {
        for (var i = 0; i < conditions.Count; i++)
            if (conditions[i].Branch == same.Branch && conditions[i].Alternative == same.Alternative)
                return true;
        return false;
    }
}
