namespace Anneal.Conformance.Drivers;

/// <summary>
/// accelerate: index k is what holds after k batches, of which some make an update; without the optimizer each batch is
/// one.
/// </summary>
public static class AccelerateDriver
{
    public static Observed Run(GoldenCase golden)
    {
        var observed = StepDriver.Run(golden, golden.ScheduleText, plan: null);
        var batches = golden.Arguments.GetProperty("step_with_optimizer").GetBoolean()
            ? golden.Field("gradient_accumulation_steps")!.Value.GetInt32()
            : 1;
        return observed with
        {
            Rates = [.. observed.Rates.Select(rates => rates.Select((_, index) => rates[index / batches]).ToArray())],
        };
    }
}
