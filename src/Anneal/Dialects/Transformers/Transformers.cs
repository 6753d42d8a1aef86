using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>
/// The schedules of Hugging Face transformers, <c>transformers.optimization</c>, with their own names, defaults and
/// conventions.
/// </summary>
public static partial class Transformers
{
    private const string WarmupSteps = "num_warmup_steps";
    private const string TrainingSteps = "num_training_steps";
    private const string Source = "Hugging Face transformers, optimization.py";

    internal static Framework Framework { get; } =
        new(
            "transformers",
            ["transformers.optimization"],
            GetSchedulerDefinition,
            ConstantDefinition,
            ConstantWithWarmupDefinition,
            LinearDefinition,
            CosineDefinition,
            CosineWithHardRestartsDefinition,
            PolynomialDefinition,
            InverseSqrtDefinition,
            CosineWithMinLrDefinition,
            CosineWarmupWithMinLrDefinition,
            WsdDefinition,
            ReduceOnPlateauDefinition,
            GreedyDefinition
        );

    private static LegacyParameter Optimizer => new("optimizer", Kinds.Optimizer, "says nothing here");

    private static LegacyParameter Warmup =>
        new(WarmupSteps, Kinds.AnyNumber, "steps of the warm-up") { IsRequired = true };

    private static LegacyParameter Training =>
        new(TrainingSteps, Kinds.AnyNumber, "steps of the run, the warm-up inside") { IsRequired = true };

    private static LegacyParameter Waves =>
        new("num_cycles", Kinds.AnyNumber, "waves of the cosine; 0.5: down once") { Default = "0.5" };

    private static LegacyParameter LastEpoch =>
        new(
            "last_epoch",
            Kinds.Number("a whole number that is at least -1", number => number >= -1 && number == Math.Floor(number)),
            "index of the last step of a resumed run"
        )
        {
            Default = "-1",
        };

    private static LegacyParameter Optional(string name, ParameterKind kind, string description) =>
        new(name, Kinds.AnyOf(kind, Kinds.None), description) { Default = "None" };

    // LambdaLR takes a step of its own when it is made, from last_epoch on.
    private static Schedule Resumed(CallArguments arguments, Schedule schedule) =>
        arguments.Number("last_epoch", -1) is >= 0 and var last ? new Ahead(schedule, (long)last + 1) : schedule;

    // The line from 0 behind which the schedule's own rule begins, built from where on its clock the warm-up has ended
    // (a fraction above -1).
    private static Schedule Warmed(CallArguments arguments, BindingScope scope, Func<double, double, Schedule> then)
    {
        var (rate, warmup) = (Rate(scope), arguments.Number(WarmupSteps, 0));
        return Resumed(
            arguments,
            new LinearRamp(0, rate, Math.Max(1, warmup)).ThenFrom(First(warmup), then(rate, warmup - First(warmup)))
        );
    }

    private static double Rate(BindingScope scope) => scope.Value(ScheduleValue.Base());

    private static double DefaultRate(BindingScope scope) => scope.Context.DefaultRate ?? Rate(scope);

    // The first step that is not of the warm-up.
    private static long First(double warmup) => (long)Math.Max(0, Math.Ceiling(warmup));

    private static double AfterWarmup(CallArguments arguments) =>
        Math.Max(1, arguments.Number(TrainingSteps, 0) - arguments.Number(WarmupSteps, 0));

    // A cosine of so many waves over so many steps; its rule never stops it, but keeps it from falling below 0.
    private static Schedule Cosine(double rate, double end, double steps, double waves, double start)
    {
        if (waves == 0)
            return new Constant(rate);
        var wave = new CosineWave(rate, end, steps / (2 * Math.Abs(waves)), start);
        return end < 0 ? new Clamped(wave, 0, double.PositiveInfinity) : wave;
    }
}
