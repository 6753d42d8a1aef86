using System.Text.RegularExpressions;

namespace Anneal.Language.Syntax;

/// <summary>Words of the language that more than one place knows.</summary>
internal static partial class Names
{
    public const string Formula = "formula";
    public const string Warmup = "warmup";
    public const string Plateau = "plateau";
    public const string Partial = "partial";
    public const string QualifiedPartial = "functools.partial";

    private static readonly string[] Optimizers =
    [
        "adadelta",
        "adafactor",
        "adagrad",
        "adam",
        "adamax",
        "adamw",
        "lamb",
        "lars",
        "lion",
        "momentum",
        "nadam",
        "novograd",
        "radam",
        "rmsprop",
        "sgd",
    ];

    /// <summary>A name without the module before it.</summary>
    public static string Last(string name) => name[(name.LastIndexOf('.') + 1)..];

    /// <summary>Whether code calls an optimizer by a name.</summary>
    public static bool IsOptimizer(string name) =>
        Words(Names.Last(name)).Any(word => word is "OPTIMIZER" or "OPTIM" or "OPT");

    /// <summary>Whether a class or function, with or without its module, is an optimizer by its name.</summary>
    public static bool IsOptimizerClass(string name) =>
        Optimizers.Contains(Last(name), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a class, a function or a variable is a schedule's by its name.</summary>
    public static bool IsScheduler(string name)
    {
        var last = Names.Last(name);
        return last.EndsWith("LR", StringComparison.Ordinal)
            || Words(last)
                .Any(word =>
                    word is "SCHED" or "SCHEDULE" or "SCHEDULER" or "WARMUP" or "DECAY" or "ANNEALING" or "PLATEAU"
                );
    }

    /// <summary>Whether a function is one of the learning rate by its name, or by that of a part of it.</summary>
    public static bool IsOfRate(string name) =>
        IsScheduler(name) || Words(Last(name)).Any(word => word is "LR" or "RATE");

    /// <summary>The candidate that takes the fewest letters to change, where they are few.</summary>
    public static string? Nearest(string name, IEnumerable<string> candidates)
    {
        var best = candidates
            .Select(candidate =>
                (candidate, distance: Spelling.Distance(name.ToUpperInvariant(), candidate.ToUpperInvariant()))
            )
            .OrderBy(pair => pair.distance)
            .ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .FirstOrDefault();
        // Of a short name most letters must be there: two others make any word of any.
        return best.candidate is not null && best.distance <= Math.Max(1, best.candidate.Length / 2)
            ? best.candidate
            : null;
    }

    /// <summary>The candidate that a name is meant to be and spells a little wrong; null where none is.</summary>
    public static string? Misspelt(string name, IEnumerable<string> candidates)
    {
        const int lettersForEachMistake = 3;
        var nearest = Nearest(name, candidates);
        return
            nearest is not null
            && Spelling.Distance(name.ToUpperInvariant(), nearest.ToUpperInvariant())
                <= Math.Max(name.Length, nearest.Length) / lettersForEachMistake
            ? nearest
            : null;
    }

    /// <summary>
    /// The words of a name: <c>CosineAnnealingLR</c> and <c>cosine_annealing_lr</c> have the same three.
    /// </summary>
    public static IEnumerable<string> Words(string name) =>
        Word().Matches(name).Select(word => word.Value.ToUpperInvariant());

    /// <summary><c>; did you mean 'x'?</c> where there is a near name, else nothing.</summary>
    public static string Suggestion(string name, IEnumerable<string> candidates) =>
        Suggestion(Nearest(name, candidates));

    /// <summary><c>; did you mean 'x'?</c> where there is a name, else nothing.</summary>
    public static string Suggestion(string? nearest) => nearest is null ? "" : $"; did you mean '{nearest}'?";

    [GeneratedRegex("[A-Z]?[a-z]+|[A-Z]+(?![a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
