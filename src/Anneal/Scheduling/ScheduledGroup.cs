namespace Anneal.Scheduling;

/// <summary>A parameter group at work: its curves, what feedback did, and whether its rate was set by hand.</summary>
internal sealed class ScheduledGroup(ParameterGroup group, BoundRecipe recipe, CurveReader rate, (CurveReader Reader, Action<double> Set)[] companions)
{
    private readonly Feedback[] feedback = [.. recipe.Feedback];

    public ParameterGroup Group => group;

    public BoundRecipe Recipe => recipe;

    public FeedbackState[] Feedback { get; private set; } = [.. recipe.Feedback.Select(feedback => feedback.Start)];

    public double? Override { get; set; }

    public void Observe(double metric, long step)
    {
        // Each feedback sees the rate as those before it left it.
        var scheduled = rate.Value;
        for (var i = 0; i < feedback.Length; i++)
        {
            Feedback[i] = feedback[i].Next(Feedback[i], metric, scheduled, step);
            scheduled = feedback[i].Apply(Feedback[i], scheduled);
        }
    }

    public void Restore(FeedbackState[] states, double? manual) => (Feedback, Override) = (states, manual);

    /// <summary>Sets the optimizer's hyper-parameters; returns the rate.</summary>
    public double Apply()
    {
        var value = rate.Value;
        for (var i = 0; i < feedback.Length; i++) value = feedback[i].Apply(Feedback[i], value);
        value = Override ?? value;
        group.SetRate(value);
        foreach (var (reader, set) in companions) set(reader.Value);
        return value;
    }
}
