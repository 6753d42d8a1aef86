namespace Anneal.Language;

/// <summary>The families, and the parts of names by which a schedule is of one.</summary>
internal static class CurveFamilies
{
    // The first that a name has decides: 'CosineAnnealingWarmRestarts' are restarts, 'get_wsd_schedule' has a warm-up.
    private static readonly (CurveFamily Family, string[] Parts)[] ByPart =
    [
        (CurveFamily.Plateau, ["plateau", "greedy"]),
        (CurveFamily.OneCycle, ["onecycle", "one_cycle", "1cycle", "superconvergence"]),
        (CurveFamily.Restarts, ["restart", "sgdr"]),
        (CurveFamily.Cyclic, ["cyclic", "cycle", "triang", "zigzag"]),
        (CurveFamily.Rex, ["rex"]),
        (CurveFamily.Tanh, ["tanh", "sigmoid"]),
        (CurveFamily.WarmupStableDecay, ["wsd", "hold", "tri_stage", "cooldown", "trapez", "stable"]),
        (CurveFamily.Inverse, ["noam", "rsqrt", "inv", "squareroot", "time_decay"]),
        (CurveFamily.Cosine, ["cos"]),
        (CurveFamily.MultiStep, ["multistep", "multi_step", "piecewise", "milestone", "multifactor", "manual"]),
        (CurveFamily.Exponential, ["exp", "log", "geometric"]),
        (CurveFamily.Polynomial, ["poly", "lin", "square", "ramp"]),
        (CurveFamily.Step, ["step", "staircase", "factor"]),
        (CurveFamily.Warmup, ["warmup", "warm_up"]),
        (CurveFamily.Constant, ["const", "fixed", "none"]),
        (CurveFamily.Composition, ["lambda", "chain", "sequen", "compos", "join", "combine", "multiplicative"]),
    ];

    /// <summary>The family that a name says; composition where it says none.</summary>
    /// <param name="name">The name of a class, a function or a setting.</param>
    public static CurveFamily OfName(string name) =>
        First(part => name.Contains(part, StringComparison.OrdinalIgnoreCase)) ?? CurveFamily.Composition;

    /// <summary>The family that a word means, which begins one of its parts; null where it means none.</summary>
    public static CurveFamily? OfWord(string word) =>
        First(part => part.StartsWith(word, StringComparison.OrdinalIgnoreCase));

    private static CurveFamily? First(Predicate<string> isMeant)
    {
        foreach (var (family, parts) in ByPart)
            if (Array.Exists(parts, isMeant))
                return family;
        return null;
    }
}
