using Anneal.Interop.Configurations.Settings;
using static Anneal.Interop.Configurations.Families.ScheduleWords;

namespace Anneal.Interop.Configurations.Families;

/// <summary>
/// fairseq's schedules in our own text, from their settings. The clock is fairseq's number of updates.
/// </summary>
internal sealed class FairseqSettings(ScheduleReading reading, MapSetting map)
{
    public string InverseSquareRoot()
    {
        var (warmup, start) = (Number(4000, "warmup_updates"), Number(-1, "warmup_init_lr"));
        if (warmup <= 0)
            throw new UnknownScheduleException("without a warm-up fairseq divides by 0");
        return start <= 0
            ? Call("transformers.get_inverse_sqrt_schedule", ("num_warmup_steps", ScheduleWords.Number(warmup)))
            : Warmed(
                warmup,
                ScheduleWords.Number(start),
                "base",
                $"formula(base * ({ScheduleWords.Number(warmup)} / (t + {ScheduleWords.Number(warmup)})) ** 0.5)"
            );
    }

    public string Polynomial()
    {
        if (map.Find("force_anneal") is not null)
            throw new UnknownScheduleException("'force_anneal' is not known");
        var warmup = Number(0, "warmup_updates");
        var steps = Length("total_num_update") - warmup;
        if (steps <= 0)
            throw new UnknownScheduleException("the warm-up takes the whole run");
        var (end, power) = (Number(0, "end_learning_rate"), Number(1, "power"));
        var decay =
            $"polynomial(base -> {ScheduleWords.Number(end)}, {ScheduleWords.Number(steps)}, "
            + $"power={ScheduleWords.Number(power)})";
        return Warmed(warmup, "0", "base", decay);
    }

    public string Cosine()
    {
        var (warmup, least) = (Number(0, "warmup_updates"), Number(0, "min_lr"));
        var start = Number(-1, "warmup_init_lr");
        var period = Number(-1, "lr_period_updates");
        var steps = period > 0 ? period : Length("max_update") - warmup;
        if (period > 0 && !(warmup + period >= reading.Steps))
            throw new UnknownScheduleException("its further cycles are not known");
        if (steps <= 0)
            throw new UnknownScheduleException("the warm-up takes the whole run");
        var decay = $"cosine(base -> {ScheduleWords.Number(least)}, {ScheduleWords.Number(steps)})";
        return Warmed(warmup, ScheduleWords.Number(start < 0 ? least : start), "base", decay);
    }

    public string Fixed()
    {
        if (map.Find("force_anneal", "fa") is not null)
            throw new UnknownScheduleException("'force_anneal' is not known");
        var warmup = Number(0, "warmup_updates");
        return warmup <= 1
            ? "constant(base)"
            : $"linear({OfBase(1 / warmup)} -> base, {ScheduleWords.Number(warmup - 1)})";
    }

    public string TriStage()
    {
        var (first, last) = (Number(0.01, "init_lr_scale"), Number(0.01, "final_lr_scale"));
        double[] steps = [Number(0, "warmup_steps"), Number(0, "hold_steps"), Number(0, "decay_steps")];
        if (map.Find("phase_ratio") is { } ratios)
        {
            var shares = PythonTuple.Of(ratios).Select(share => share.Number ?? double.NaN).ToArray();
            if (shares.Length != steps.Length || shares.Any(double.IsNaN))
                throw new UnknownScheduleException("'phase_ratio' is no list of three numbers");
            var length = Length("max_update");
            steps = [.. shares.Select(share => Math.Floor(share * length))];
        }
        if (steps[2] <= 0)
            throw new UnknownScheduleException("'decay_steps' is not known");
        var decay = $"exponential(base -> {OfBase(last)}, {ScheduleWords.Number(steps[2])})";
        var hold = steps[1] > 0 ? $"base for {ScheduleWords.Number(steps[1])} then {decay}" : decay;
        return Warmed(steps[0], OfBase(first), "base", hold);
    }

    private double Number(double otherwise, string name) =>
        ScheduleReading.Need(reading.Number(otherwise, name), $"'{name}'");

    // fairseq takes the length of the run where the schedule's own is not said.
    private double Length(string name) => reading.Number(null, name).Value ?? reading.Steps;
}
