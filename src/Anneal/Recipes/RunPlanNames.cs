using Anneal.Language.Syntax;

namespace Anneal;

/// <summary>What training code calls the numbers of a run.</summary>
public static class RunPlanNames
{
    private const string Length = "len(";

    // Words that say nothing beside "epochs" or "steps" but that all of them are meant.
    private static readonly string[] OfAll =
    [
        "ALL",
        "MAX",
        "MAXIMUM",
        "N",
        "NB",
        "NUM",
        "NUMBER",
        "OF",
        "OPTIMIZATION",
        "T",
        "TOTAL",
        "TRAIN",
        "TRAINING",
        "UPDATE",
    ];

    private static readonly string[] Updates = ["ITERATIONS", "ITERS", "STEPS", "UPDATES"];

    /// <summary>
    /// The number of a run that a name in training code stands for: <c>num_epochs</c>, <c>args.epochs</c>,
    /// <c>totalSteps</c>, <c>steps_per_epoch</c>, <c>len(train_loader)</c>.
    /// </summary>
    /// <param name="plan">The run.</param>
    /// <param name="name">The name, or the call of <c>len</c>, as code writes it.</param>
    /// <returns>
    /// The number; null where the name is none of these, or the plan does not have it. The batches of a loader are
    /// the updates of an epoch where each batch is one.
    /// </returns>
    public static double? NumberNamed(this RunPlan plan, string name)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(name);
        if (name.StartsWith(Length, StringComparison.Ordinal))
            return IsLoader(name[Length.Length..^1]) && plan.GradientAccumulation == 1 ? plan.StepsPerEpoch : null;
        string[] words = [.. WordsOf(name).Except(OfAll)];
        var saysAll = words.Length < WordsOf(name).Length;
        return words switch
        {
            ["EPOCHS"] or ["NEPOCHS"] => plan.Epochs,
            ["EPOCH"] when saysAll => plan.Epochs,
            [var updates, "PER", "EPOCH"] when Updates.Contains(updates) => plan.StepsPerEpoch,
            [var updates] when saysAll && Updates.Contains(updates) => plan.TotalSteps,
            _ => null,
        };
    }

    private static bool IsLoader(string name) =>
        WordsOf(name) is var words
        && Array.Exists(words, word => word.EndsWith("LOADER", StringComparison.Ordinal) || word is "BATCHES" or "DL")
        && !Array.Exists(words, word => word is "TEST" or "VAL" or "VALID" or "VALIDATION" or "EVAL" or "DEV");

    private static string[] WordsOf(string name) => [.. Names.Words(Names.Last(name))];
}
