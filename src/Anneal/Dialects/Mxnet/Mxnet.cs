using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>
/// The schedulers of MXNet's <c>mxnet.lr_scheduler</c>, with their own names, defaults and conventions.
/// </summary>
/// <remarks>
/// They are objects that keep a state between calls: going back does not undo a decay. A plain run, which asks for 0,
/// 1, 2, …, is a pure function all the same;
/// <see cref="Recipe.Replay"/> gives the object itself for positions out of order. MXNet's own trainer asks for 1
/// first.
/// </remarks>
public static partial class Mxnet
{
    internal static Framework Framework { get; } =
        new(
            "mxnet",
            ["mxnet.lr_scheduler", "mx.lr_scheduler"],
            FactorSchedulerDefinition,
            MultiFactorSchedulerDefinition,
            PolySchedulerDefinition,
            CosineSchedulerDefinition
        );

    private const string SourceFile = "MXNet, python/mxnet/lr_scheduler.py";

    private static LegacyParameter Factor =>
        new("factor", Kinds.AnyNumber, "what each drop multiplies by; at most 1") { Default = "1" };

    private static LegacyParameter BaseLr =>
        new("base_lr", Kinds.Real, "the rate after the warm-up") { Default = "0.01" };

    private static LegacyParameter MaxUpdate =>
        new(
            "max_update",
            Kinds.PythonInteger("a whole number", _ => true),
            "the update at which the decay ends, the warm-up included; at least 1"
        )
        {
            IsRequired = true,
        };

    private static LegacyParameter FinalLr => new("final_lr", Kinds.Real, "the rate at the end") { Default = "0" };

    private static LegacyParameter[] WarmupParameters =>
        [
            new(
                "warmup_steps",
                Kinds.PythonInteger("a whole number", _ => true),
                "length of the warm-up in updates; at least 0"
            )
            {
                Default = "0",
            },
            new("warmup_begin_lr", Kinds.Real, "the rate at the start of the warm-up; at most base_lr")
            {
                Default = "0",
            },
            new(
                "warmup_mode",
                Kinds.Choice("linear", "constant"),
                "linear rises to base_lr, constant stays at warmup_begin_lr"
            )
            {
                Default = "'linear'",
            },
        ];

    private static string? CheckWarmup(CallArguments arguments)
    {
        var (final, begin) = WarmupRates(arguments);
        return (final.UsesBase || begin.UsesBase ? null : BeginsTooHigh(arguments, begin.Number, final.Number))
            ?? arguments.Violation("warmup_steps", "at least 0", steps => steps >= 0);
    }

    private static MxnetWarmup Warmup(CallArguments arguments, BindingScope scope)
    {
        var (final, begin) = WarmupRates(arguments);
        var warmup = new MxnetWarmup(
            scope.Value(begin),
            scope.Value(final),
            (long)arguments.Number("warmup_steps", 0),
            arguments.Text("warmup_mode", "linear") == "constant"
        );
        return BeginsTooHigh(arguments, warmup.BeginRate, warmup.FinalRate) is { } problem
            ? throw new ArgumentException(problem)
            : warmup;
    }

    private static (ScheduleValue Final, ScheduleValue Begin) WarmupRates(CallArguments arguments) =>
        (
            arguments.OptionalValue("base_lr") ?? ScheduleValue.Of(0.01),
            arguments.OptionalValue("warmup_begin_lr") ?? ScheduleValue.Of(0)
        );

    private static string? BeginsTooHigh(CallArguments arguments, double begin, double final) =>
        begin > final
            ? $"'warmup_begin_lr' of '{arguments.Definition.FullName}' must be at most 'base_lr' "
                + $"({NumberText.Format(final)}), but was {NumberText.Format(begin)}."
            : null;

    private static string? CheckDecay(CallArguments arguments) =>
        CheckWarmup(arguments) ?? arguments.Violation("max_update", "at least 1", steps => steps >= 1);

    private static string? FactorAboveOne(CallArguments arguments) =>
        arguments.Violation("factor", "at most 1", factor => factor <= 1);

    // The decay's own clock begins behind the warm-up; MXNet fails where nothing is left for it, and keeps the base
    // rate where less than nothing is.
    private static Schedule AfterWarmup(MxnetWarmup warmup, CallArguments arguments, Func<long, Schedule> decay) =>
        ((long)arguments.Number("max_update", 1) - warmup.Steps) switch
        {
            0 => warmup.Curve.For(warmup.Steps - 1),
            < 0 => warmup.Then(Schedule.Constant(warmup.FinalRate)),
            var steps => warmup.Then(decay(steps)),
        };
}
