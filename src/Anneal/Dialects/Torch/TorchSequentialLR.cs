using Anneal.Composition;
using Anneal.Dialects.TorchReplay;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>torch.SequentialLR</c>.</summary>
internal sealed class TorchSequentialLR : TorchComposite
{
    public static readonly Parameter<ValueList<double>> Milestones = Required(
        "milestones",
        Kinds.ListOf(Kinds.AnyNumber),
        "the steps at which the second and every later one takes over",
        ParameterRole.Milestones
    );

    public TorchSequentialLR(TorchRelease release)
        : base(
            release,
            "SequentialLR",
            "Schedulers one after the other, each from its own start on.",
            Optimizer,
            SchedulersOf(release),
            Milestones,
            LastEpoch,
            Verbose
        )
    {
        Formula = "schedulers[i](t - milestones[i-1]) from milestones[i-1] on";
        Example =
            $"{FullName}(schedulers=[LinearLR(start_factor=0.1, total_iters=5), CosineAnnealingLR(T_max=95)], "
            + "milestones=[5])";
        Conventions =
            "A scheduler takes over at its milestone itself, from the base rate, not from where the one before left "
            + "off. All are made first, so that a OneCycleLR anywhere in the list moves the base rate. A milestone "
            + "at 0 "
            + "never acts; of equal ones the last wins.";
    }

    internal override Violation? Check(CallExpression call)
    {
        if (base.Check(call) is { } violation)
            return violation;
        var (schedulers, milestones) = (Schedulers.In(call).Count, Milestones.In(call).Count);
        return milestones == schedulers - 1
            ? null
            : new(
                $"'milestones' must be one fewer than 'schedulers' ({schedulers}), but there were {milestones}.",
                Milestones
            );
    }

    protected override Schedule? Lower(BoundCall call)
    {
        var (calls, milestones) = (Schedulers.In(call), Milestones.In(call));
        var parts = new (Schedule Part, long? Length)[calls.Count];
        for (var i = 0; i < calls.Count; i++)
        {
            var (before, isLast) = (i == 0 ? 0 : milestones[i - 1], i == milestones.Count);
            if (!BeginsAtItsOwnStart(calls[i], isFirst: i == 0) || !isLast && !IsCount(milestones[i] - before))
                return null;
            if (calls[i].Definition.Bind(call.With(calls[i])) is not Schedule part)
                return null;
            parts[i] = (part, isLast ? part.Length : (long)(milestones[i] - before));
        }
        return Sequence.Of(parts);
    }

    protected override TorchScheduler Make(BoundCall call, TorchSetup setup) =>
        new SequentialScheduler(setup, Parts(call, setup.Group), Milestones.In(call));

    /// <summary>
    /// Whether a scheduler's turn begins with the value of its own clock 0, and its constructor leaves nothing in the
    /// group.
    /// </summary>
    private static bool BeginsAtItsOwnStart(CallExpression part, bool isFirst)
    {
        if (part.Definition is TorchLambdaLR or TorchCosineAnnealingLR or TorchCosineAnnealingWarmRestarts)
            return true;
        // At a milestone a formula takes the place of the first step. It knows no empty ramp, and it counts milestones
        // before 0, which steps never meet.
        var begins = part.Definition switch
        {
            TorchConstantLR or TorchLinearLR or TorchPolynomialLR => IsCount(TotalIters.In(part)),
            TorchMultiStepLR => TorchMultiStepLR.Milestones.In(part).All(milestone => milestone >= 0),
            _ => true,
        };
        return OnlyMultiplies(part) && (isFirst || begins);
    }
}
