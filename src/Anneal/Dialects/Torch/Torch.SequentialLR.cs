using Anneal.Composition;
using Anneal.Dialects.TorchReplay;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Torch
{
    // Their turn begins with the value of their own clock 0, and their constructors leave nothing in the group.
    private static readonly HashSet<string> BeginAtTheirOwnStart =
    [
        "LambdaLR",
        "StepLR",
        "MultiStepLR",
        "ConstantLR",
        "LinearLR",
        "ExponentialLR",
        "PolynomialLR",
        "CosineAnnealingLR",
        "CosineAnnealingWarmRestarts",
    ];

    /// <summary>Schedulers one after the other, each from its own start on.</summary>
    /// <param name="schedulers">Calls of this class, such as <c>Torch.LinearLR(0.1)</c>.</param>
    /// <param name="milestones">The steps at which the second and every later one takes over; one fewer than
    /// schedulers.</param>
    /// <returns>The recipe; lowers to <see cref="Sequence"/> where PyTorch's own steps allow it, else a
    /// <see cref="Trace"/>.</returns>
    /// <exception cref="ArgumentException">The counts do not fit, or a scheduler cannot stand in a
    /// sequence.</exception>
    public static Recipe SequentialLR(IEnumerable<Recipe> schedulers, IEnumerable<long> milestones) =>
        new FrameworkCall("torch.SequentialLR")
            .With("schedulers", schedulers)
            .With("milestones", milestones.Select(milestone => (double)milestone))
            .ToRecipe();

    private static LegacyDefinition SequentialLRDefinition(TorchRelease release) =>
        new(
            "SequentialLR",
            "Schedulers one after the other, each from its own start on.",
            Optimizer,
            new LegacyParameter("schedulers", Kinds.ListOf(Kinds.CallOf(NameOf(release))), "the schedulers in turn")
            {
                IsRequired = true,
            },
            new LegacyParameter(
                "milestones",
                Kinds.ListOf(Kinds.AnyNumber),
                "the steps at which the second and every later one takes over"
            )
            {
                IsRequired = true,
            },
            LastEpoch,
            Verbose
        )
        {
            Formula = "schedulers[i](t - milestones[i-1]) from milestones[i-1] on",
            UsesBase = true,
            Example =
                $"{NameOf(release)}.SequentialLR(schedulers=[LinearLR(start_factor=0.1, total_iters=5), "
                + "CosineAnnealingLR(T_max=95)], milestones=[5])",
            Conventions =
                "A scheduler takes over at its milestone itself, from the base rate, not from where the one before "
                + "left off. All are made first, so that a OneCycleLR anywhere in the list moves the base rate. A "
                + "milestone at 0 never acts; of equal ones the last wins.",
            Source = "torch.optim.lr_scheduler.SequentialLR",
            CheckWith = arguments =>
                CheckParts(arguments)
                ?? (
                    arguments.Items("milestones").Count == arguments.Items("schedulers").Count - 1
                        ? null
                        : "'milestones' must be one fewer than 'schedulers' "
                            + $"({arguments.Items("schedulers").Count}), but there were "
                            + $"{arguments.Items("milestones").Count}."
                ),
            BindWith = Bound(LowerSequentialLR, Sequential(release)),
            ReplayWith = Replayed(Sequential(release)),
            CompanionsWith = (arguments, scope) => MomentumOfParts(arguments, scope, Sequential(release)),
        };

    private static TorchConstructor Sequential(TorchRelease release) =>
        (arguments, scope, group) =>
            new SequentialScheduler(
                group,
                release,
                Epoch(arguments),
                Parts(arguments, scope, group),
                Numbers(arguments, "milestones")
            );

    private static Schedule? LowerSequentialLR(CallArguments arguments, BindingScope scope)
    {
        var (calls, milestones) = (PartCalls(arguments).ToArray(), Numbers(arguments, "milestones"));
        var parts = new (Schedule Part, long? Length)[calls.Length];
        for (var i = 0; i < calls.Length; i++)
        {
            var before = i == 0 ? 0 : milestones[i - 1];
            var isLast = i == milestones.Length;
            if (!BeginAtTheirOwnStart.Contains(calls[i].Definition.Name) || !isLast && !IsCount(milestones[i] - before))
                return null;
            var own = new CallArguments(calls[i].Definition, calls[i].Arguments);
            if (i > 0 && !BeginsTurnAtClock0(own) || calls[i].Definition.Bind(new(own, scope)) is not Schedule part)
                return null;
            parts[i] = (part, isLast ? part.Length : (long)(milestones[i] - before));
        }
        return Sequence.Of(parts);
    }

    // At a milestone a formula takes the place of the first step. It knows no empty ramp, and it counts milestones
    // before 0, which steps never meet.
    private static bool BeginsTurnAtClock0(CallArguments arguments) =>
        arguments.Definition.Name switch
        {
            "ConstantLR" or "LinearLR" or "PolynomialLR" => IsCount(arguments.Number("total_iters", 5)),
            "MultiStepLR" => Numbers(arguments, "milestones").All(milestone => milestone >= 0),
            _ => true,
        };

    private static IEnumerable<CallExpression> PartCalls(CallArguments arguments) =>
        arguments.Items("schedulers").Select(item => (CallExpression)((ScheduleArgument)item).Schedule);

    /// <summary>
    /// The schedulers of a scheduler, made one after the other on the same group, as Python evaluates the list.
    /// </summary>
    private static List<TorchScheduler> Parts(CallArguments arguments, BindingScope scope, TorchGroup group) =>
        [.. PartCalls(arguments).Select(call => ((TorchTrace)call.Definition.Replay(new(call, scope))!).On(group))];

    private static string? CheckParts(CallArguments arguments)
    {
        if (arguments.Items("schedulers").Count == 0)
            return "'schedulers' must have at least one scheduler, but was empty.";
        return PartCalls(arguments).Any(call => call.Definition.Name == LossScheduler)
            ? $"'schedulers' must not have {LossScheduler}, since it needs a metric at every step; write it as "
                + "feedback behind the schedule: … | plateau(…)."
            : null;
    }

    private static IEnumerable<NamedCurve> MomentumOfParts(
        CallArguments arguments,
        BindingScope scope,
        TorchConstructor construct
    ) =>
        PartCalls(arguments).Any(CyclesMomentum)
            ?
            [
                new(
                    MomentumName(scope, takesBeta1: true),
                    new TorchTrace(arguments, scope, construct, ReadsMomentum: true)
                ),
            ]
            : [];

    private static bool CyclesMomentum(CallExpression call)
    {
        var arguments = new CallArguments(call.Definition, call.Arguments);
        return call.Definition.IndexOf("cycle_momentum") >= 0
            ? arguments.Flag("cycle_momentum", true)
            : call.Definition.IndexOf("schedulers") >= 0 && PartCalls(arguments).Any(CyclesMomentum);
    }
}
