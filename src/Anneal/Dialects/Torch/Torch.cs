using Anneal.Dialects.TorchReplay;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>
/// The schedulers of PyTorch's <c>torch.optim.lr_scheduler</c> and <c>torch.optim.swa_utils.SWALR</c>, with their own
/// names, defaults and conventions.
/// </summary>
/// <remarks>
/// They behave as those of PyTorch 2.10; texts that call <c>torch1.</c> in place of <c>torch.</c> behave as PyTorch
/// 1.13. <c>docs/schedules/torch.md</c> says what changed.
/// A run that begins at its beginning is a pure <see cref="Schedule"/> wherever PyTorch's own steps allow it. What they
/// do not allow, and a run that is taken up in the middle
/// (<c>last_epoch</c>, <see cref="BindingContext.PresentRate"/>), is a <see cref="Trace"/> that takes PyTorch's steps
/// in PyTorch's order.
/// </remarks>
public static partial class Torch
{
    private const string LossScheduler = "ReduceLROnPlateau";

    internal static Framework Framework { get; } =
        new(
            NameOf(TorchRelease.V2),
            ["torch.optim.lr_scheduler", "torch.optim.swa_utils", "lrs"],
            DefinitionsOf(TorchRelease.V2)
        );

    internal static Framework Framework1 { get; } =
        new(NameOf(TorchRelease.V1), [], DefinitionsOf(TorchRelease.V1)) { NeedsFullName = true };

    private static CurveDefinition[] DefinitionsOf(TorchRelease release) =>
        [
            LambdaLRDefinition(release),
            MultiplicativeLRDefinition(release),
            StepLRDefinition(release),
            MultiStepLRDefinition(release),
            ConstantLRDefinition(release),
            LinearLRDefinition(release),
            ExponentialLRDefinition(release),
            PolynomialLRDefinition(release),
            CosineAnnealingLRDefinition(release),
            CosineAnnealingWarmRestartsDefinition(release),
            CyclicLRDefinition(release),
            OneCycleLRDefinition(release),
            ReduceLROnPlateauDefinition(release),
            SWALRDefinition(release),
            SequentialLRDefinition(release),
            ChainedSchedulerDefinition(release),
        ];

    private static string NameOf(TorchRelease release) => release == TorchRelease.V1 ? "torch1" : "torch";

    private static ParameterKind Rates => PerGroup.Kind;

    private static LegacyParameter Optimizer => new("optimizer", Kinds.Optimizer, "says nothing here");

    private static LegacyParameter LastEpoch =>
        new(
            "last_epoch",
            Kinds.WholeNumber,
            "index of the last epoch of a run that is taken up again; -1 for one that begins"
        )
        {
            Default = "-1",
        };

    private static LegacyParameter Verbose =>
        new(
            "verbose",
            Kinds.AnyOf(Kinds.Boolean, Kinds.Text),
            "says nothing here; PyTorch 2.7 and later have it no more"
        )
        {
            Default = "False",
        };

    private static LegacyParameter Functions =>
        new(
            "lr_lambda",
            Kinds.AnyOf(Kinds.Function, Kinds.ListOf(Kinds.Function)),
            "a function of the epoch, or one for each parameter group"
        )
        {
            IsRequired = true,
        };

    /// <summary>
    /// The schedule where the arguments have one and the run begins at its beginning, else PyTorch's own steps.
    /// </summary>
    private static Func<CallArguments, BindingScope, Curve> Bound(
        Func<CallArguments, BindingScope, Schedule?> lower,
        TorchConstructor construct
    ) =>
        (arguments, scope) =>
        {
            var schedule =
                scope.Context.PresentRate is not null || Epoch(arguments) != -1 ? null : lower(arguments, scope);
            return Begun((Curve?)schedule ?? new TorchTrace(arguments, scope, construct));
        };

    private static Func<CallArguments, BindingScope, Trace> Replayed(TorchConstructor construct) =>
        (arguments, scope) => (Trace)Begun(new TorchTrace(arguments, scope, construct));

    /// <summary>A curve that has a first value: what fails there fails in PyTorch's constructor.</summary>
    private static Curve Begun(Curve curve)
    {
        try
        {
            _ = curve.At(0);
            return curve;
        }
        catch (ArithmeticException wrong)
        {
            throw new ArgumentException($"the arguments must give a first value, but lead to {wrong.Message}", wrong);
        }
    }

    private static EpochScheduler Attached(EpochScheduler scheduler)
    {
        scheduler.Attach();
        return scheduler;
    }

    private static double Epoch(CallArguments arguments) =>
        arguments.Definition.IndexOf("last_epoch") < 0 ? -1 : arguments.Number("last_epoch", -1);

    private static double Value(CallArguments arguments, BindingScope scope, string name, double otherwise) =>
        arguments.OptionalValue(name) is { } value ? scope.Value(value) : otherwise;

    /// <summary>A value that may be one for all groups or a list with one for each.</summary>
    private static double ValueOfGroup(CallArguments arguments, BindingScope scope, string name, double otherwise) =>
        arguments.GroupValue(name, scope) ?? otherwise;

    private static Formulas.Formula FunctionOfGroup(CallArguments arguments, BindingScope scope) =>
        arguments.Find("lr_lambda") switch
        {
            FormulaArgument function => function.Formula,
            ListArgument list when list.Items.Count == scope.Context.GroupCount => (
                (FormulaArgument)list.Items[scope.Context.GroupIndex]
            ).Formula,
            var list => throw new ArgumentException(
                $"'lr_lambda' must have a function for each of the {scope.Context.GroupCount} parameter groups, but "
                    + $"has {((ListArgument)list!).Items.Count}."
            ),
        };

    private static double[] Numbers(CallArguments arguments, string name) =>
        [.. arguments.Items(name).Select(item => ((ValueArgument)item).Value.Number)];

    private static PartLength LengthOf(double steps) =>
        steps >= 0 && steps == Math.Floor(steps) ? PartLength.Of(steps) : PartLength.Open;

    private static double BaseRate(BindingScope scope) => scope.Value(ScheduleValue.Base());

    private static bool IsCount(double number) => number >= 1 && number == Math.Floor(number);

    /// <summary>The name of the momentum that a cycling scheduler sets.</summary>
    private static string MomentumName(BindingScope scope, bool takesBeta1) =>
        scope.Context.MomentumName is { } name && (takesBeta1 || name == "momentum")
            ? name
            : throw new ArgumentException(
                "'cycle_momentum' must be False for an optimizer "
                    + $"{(scope.Context.MomentumName is null ? "without momentum" : "with betas; PyTorch 1.13 cycles them in OneCycleLR only")}, but was True."
            );
}
