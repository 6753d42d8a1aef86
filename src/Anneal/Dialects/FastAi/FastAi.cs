using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>
/// fastai's schedules (<c>fastai.callback.schedule</c>): functions of the share of a run that has passed, and the
/// Learner's fit methods that are made of them.
/// </summary>
/// <remarks>
/// The <c>Sched</c> functions take the whole run that they are bound to (or what a chain leaves them); the <c>fit</c>
/// methods are as long as their epochs.
/// fastai finds the place inside a combination in single precision (6 to 7 digits), and so do we.
/// </remarks>
public static partial class FastAi
{
    internal static Framework Framework { get; } =
        new(
            "fastai",
            [
                "fastai.callback.schedule",
                "fastai.vision.all",
                "fastai.text.all",
                "fastai.tabular.all",
                "learn",
                "learner",
            ],
            SchedLinDefinition,
            SchedCosDefinition,
            SchedNoDefinition,
            SchedExpDefinition,
            SchedPolyDefinition,
            CombineSchedsDefinition,
            CombinedCosDefinition,
            FitOneCycleDefinition,
            FitFlatCosDefinition,
            FitSgdrDefinition
        );

    private const string Source = "github.com/fastai/fastai, fastai/callback/schedule.py";

    private const string EndsConventions =
        "The first update gets start; the last one, n - 1, is one step short of end, which is held after the run.";

    private static LegacyParameter Start => new("start", Kinds.Real, "value at the start") { IsRequired = true };

    private static LegacyParameter End => new("end", Kinds.Real, "value at the end") { IsRequired = true };
}
