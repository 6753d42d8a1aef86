using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class D2l
{
    /// <summary>Half a cosine, after a linear warm-up.</summary>
    /// <param name="maxUpdate">The call at which the decay ends, the warm-up included.</param>
    /// <param name="baseLr">The rate after the warm-up. Finite. Default 0.01.</param>
    /// <param name="finalLr">The rate at the end. Finite. Default 0.</param>
    /// <param name="warmupSteps">Length of the warm-up in calls. Default 0.</param>
    /// <param name="warmupBeginLr">The rate at the start of the warm-up. Finite. Default 0.</param>
    /// <returns>The recipe; lowers to a <see cref="LinearRamp"/> and a <see cref="CosineDecay"/>.</returns>
    /// <exception cref="ArgumentException">There is no call at which the scheduler has a value.</exception>
    public static Recipe CosineScheduler(
        double maxUpdate,
        double baseLr = 0.01,
        double finalLr = 0,
        double warmupSteps = 0,
        double warmupBeginLr = 0
    ) =>
        new FrameworkCall("d2l.CosineScheduler")
            .With("max_update", maxUpdate)
            .With("base_lr", baseLr)
            .With("final_lr", finalLr)
            .With("warmup_steps", warmupSteps)
            .With("warmup_begin_lr", warmupBeginLr)
            .ToRecipe();

    private static LegacyDefinition CosineSchedulerDefinition =>
        new(
            "CosineScheduler",
            "Half a cosine, after a linear warm-up.",
            new LegacyParameter("max_update", Kinds.AnyNumber, "the call at which the decay ends, the warm-up included")
            {
                IsRequired = true,
            },
            BaseLr("the rate after the warm-up") with
            {
                Default = "0.01",
            },
            new LegacyParameter("final_lr", Kinds.Real, "the rate at the end") { Default = "0" },
            new LegacyParameter("warmup_steps", Kinds.AnyNumber, "length of the warm-up in calls") { Default = "0" },
            new LegacyParameter("warmup_begin_lr", Kinds.Real, "the rate at the start of the warm-up") { Default = "0" }
        )
        {
            Formula =
                "final_lr + (base_lr - final_lr) * (1 + cos(pi * (t - w)/(max_update - w))) / 2 from w = "
                + "warmup_steps on",
            Source = SourceChapter,
            Example = "d2l.CosineScheduler(max_update=20, base_lr=0.3, final_lr=0.01, warmup_steps=5) every 1ep",
            Conventions =
                "max_update includes the warm-up, which begins at warmup_begin_lr, 0 by default. The last rate that "
                + "was computed stays. A warm-up that is not shorter than max_update fails in the book's code when "
                + "it ends, and stays at its last rate here.",
            CheckWith = arguments =>
                arguments.Number("warmup_steps", 0) is var warmup and <= 0
                    ? arguments.Violation(
                        "max_update",
                        "at least 0, and another number than 'warmup_steps', where there is no warm-up",
                        end => end >= 0 && end != warmup
                    )
                    : null,
            LengthOfWith = (arguments, scope) => PartLength.Of(BindCosineTrace(arguments, scope).Closed),
            BindWith = (arguments, scope) => BindCosineTrace(arguments, scope).Closed,
            ReplayWith = BindCosineTrace,
        };

    private static D2lCosineTrace BindCosineTrace(CallArguments arguments, BindingScope scope)
    {
        double Rate(string name, double otherwise) =>
            arguments.OptionalValue(name) is { } value ? scope.Value(value) : otherwise;
        return new(
            arguments.Number("max_update", 0),
            Rate("base_lr", 0.01),
            Rate("final_lr", 0),
            arguments.Number("warmup_steps", 0),
            Rate("warmup_begin_lr", 0)
        );
    }
}
