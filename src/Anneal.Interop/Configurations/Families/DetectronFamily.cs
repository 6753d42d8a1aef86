using Anneal.Interop.Configurations.Settings;
using static Anneal.Interop.Configurations.Families.ScheduleWords;

namespace Anneal.Interop.Configurations.Families;

/// <summary>The <c>SOLVER</c> of detectron2 and maskrcnn-benchmark.</summary>
internal sealed class DetectronFamily : ConfigurationFamily
{
    private const string Name = "LR_SCHEDULER_NAME";

    /// <inheritdoc/>
    public override IEnumerable<ConfiguredSchedule> Read(SettingNode node, GivenRun given)
    {
        if (node.Map.Find("SOLVER") is not MapSetting solver)
            yield break;
        var reading = new ScheduleReading("detectron2", new(solver, "SOLVER", node), given);
        reading.Begin(
            new() { Steps = reading.Number(40_000, "MAX_ITER"), BatchSize = reading.Number(null, "IMS_PER_BATCH") },
            reading.Number(0.001, "BASE_LR")
        );
        var type = solver.Find(Name) ?? new ScalarSetting(solver.Line, "WarmupMultiStepLR", ScalarKind.Text);
        if (solver.Find(Name, "STEPS", "MAX_ITER", "WARMUP_ITERS", "BASE_LR") is not null)
            yield return reading.Made(
                $"SOLVER.{Name}",
                type,
                () => Text(reading, solver, type.Word, node.Map),
                () =>
                    node.IsPartial
                    || type.Word is "WarmupMultiStepLR" or "WarmupCosineLR"
                    || node.Map.Find("VERSION") is null && solver.Find(Name) is null
                        ? null
                        : KnownCurves.All.OfSettings(SettingSyntax.Map(node.Map))
            );
    }

    private static string Text(ScheduleReading reading, MapSetting solver, string? name, MapSetting top)
    {
        // maskrcnn-benchmark has the same names but the scheduler's, and another warm-up where nothing is said.
        if (
            top.Find("VERSION", "_BASE_") is null
            && solver.Find(Name) is null
            && solver.Find("WARMUP_FACTOR", "WARMUP_ITERS") is null
        )
            throw new UnknownScheduleException(
                "its warm-up is not said, and detectron2 and maskrcnn-benchmark have different ones of their own"
            );
        var (warmup, factor) = (Need("WARMUP_ITERS", 1000), Need("WARMUP_FACTOR", 0.001));
        // It never takes more than the run.
        warmup = Math.Min(warmup, reading.Run.Steps.Value ?? warmup);
        var method = solver.Find("WARMUP_METHOD")?.Word ?? "linear";
        if (method is not ("linear" or "constant"))
            throw new UnknownScheduleException($"'WARMUP_METHOD' is '{method}'");
        return name switch
        {
            "WarmupMultiStepLR" => MultiStep(reading, solver, warmup, factor, method, Need("GAMMA", 0.1)),
            "WarmupCosineLR" => Cosine(reading, warmup, factor, method, Need("BASE_LR_END", 0)),
            _ => throw new UnknownScheduleException($"'{name}' is no schedule that is known"),
        };

        double Need(string setting, double otherwise) =>
            ScheduleReading.Need(reading.Number(otherwise, setting), $"'{setting}'");
    }

    // The warm-up ends at the rate that the schedule has there.
    private static string MultiStep(
        ScheduleReading reading,
        MapSetting solver,
        double warmup,
        double factor,
        string method,
        double gamma
    )
    {
        if (solver.Find("STEPS") is not { } steps)
            throw new UnknownScheduleException("'STEPS' is not said");
        var milestones = PythonTuple
            .Of(steps)
            .Select(step => step.Number ?? throw new UnknownScheduleException("'STEPS' is no list of numbers"))
            .ToArray();
        if (reading.Run.Steps.Value is { } length && milestones.Where(step => step > length).ToArray() is [_, ..] late)
            reading.Remark(
                $"detectron2 leaves out {string.Join(", ", late.Select(Number))} of 'STEPS', after 'MAX_ITER'"
            );
        var passed = milestones.Count(step => step <= warmup);
        var reached = OfBase(Math.Pow(gamma, passed));
        var rest = milestones.Skip(passed).Select(step => step - Math.Max(0, warmup)).ToArray();
        var after =
            rest.Length == 0
                ? $"constant({reached})"
                : $"multistep({reached}, factor={Number(gamma)}, at={List(rest)})";
        return method == "linear"
            ? Warmed(warmup, OfBase(factor), reached, after)
            : $"constant({OfBase(factor)}) for {Number(warmup)} then {after}";
    }

    private static string Cosine(ScheduleReading reading, double warmup, double factor, string method, double end)
    {
        if (end != 0 && reading.Rate.Value is null)
            throw new UnknownScheduleException("'BASE_LR' is not known");
        var (steps, share) = (Number(reading.Steps), end == 0 ? 0 : end / reading.Rate.Value!.Value);
        if (warmup <= 0)
            return $"cosine(base -> {OfBase(share)}, {steps})";
        var reached = share + (1 - share) * (1 + Math.Cos(Math.PI * warmup / reading.Steps)) / 2;
        var rise =
            method == "linear"
                ? $"{Number(factor)} + {Number(reached - factor)} * t / {Number(warmup)}"
                : Number(factor);
        var fall = $"{Number(share)} + {Number(1 - share)} * (1 + cos(pi * t / {steps})) / 2";
        return $"formula(base * ({rise} if t < {Number(warmup)} else {fall}))";
    }
}
