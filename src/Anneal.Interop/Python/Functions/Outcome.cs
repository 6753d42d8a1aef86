namespace Anneal.Interop.Python.Functions;

/// <summary>How statements end.</summary>
/// <param name="Value">What they return; null where they come to their end.</param>
/// <param name="Names">The names then.</param>
/// <param name="IsImpossible">Whether they raise an error instead.</param>
internal sealed record Outcome(Symbol? Value, Names Names, bool IsImpossible = false)
{
    /// <summary>The name under which the rate is kept that a function writes into a parameter group.</summary>
    public const string Rate = "group['lr']";

    /// <summary>One of two ways to go on, by a condition.</summary>
    public static Outcome Either(NumberSymbol condition, Outcome then, Outcome otherwise)
    {
        if (then.IsImpossible)
            return otherwise;
        if (otherwise.IsImpossible)
            return then;
        var value =
            then.Value is null && otherwise.Value is null
                ? null
                : Operations.If(condition, then.Value ?? new NoneSymbol(), otherwise.Value ?? new NoneSymbol());
        return new(value, Merged(condition, then.Names, otherwise.Names));
    }

    private static Names Merged(NumberSymbol condition, Names then, Names otherwise)
    {
        var merged = then;
        foreach (var name in then.Own.Keys.Union(otherwise.Own.Keys))
        {
            var (one, other) = (then.Own.GetValueOrDefault(name), otherwise.Own.GetValueOrDefault(name));
            if (ReferenceEquals(one, other))
                continue;
            merged = merged.With(
                name,
                one is null || other is null
                    ? new UnreadSymbol($"'{name}' is set in one branch only")
                    : Translation.Try(() => Operations.If(condition, one, other))
            );
        }
        return merged;
    }
}
