namespace Anneal;

/// <summary>A scheduler as TorchSharp knows them.</summary>
internal sealed class SchedulerAdapter : lr_scheduler.LRScheduler
{
    private readonly GroupScheduler scheduler;
    private readonly IList<double> rates;

    public SchedulerAdapter(GroupScheduler scheduler)
        : base(new RatesView(scheduler))
    {
        this.scheduler = scheduler;
        rates = (IList<double>)get_last_lr(); // the very list that the base class gives out
        scheduler.RateChanged += (_, _) => TakeRates();
    }

    public override void step()
    {
        scheduler.Advance();
        TakeRates();
    }

    public override void step(int? epoch)
    {
        Refuse(epoch);
        step();
    }

    public override void step(double current, int? epoch = null)
    {
        Refuse(epoch);
        scheduler.AdvanceAndObserve(current);
        TakeRates();
    }

    private static void Refuse(int? epoch)
    {
        if (epoch is { } given)
            throw new NotSupportedException(
                FormattableString.Invariant(
                    $"'{nameof(epoch)}' must be left out, but was {given}: the position is the number of updates made; "
                ) + "restore a saved state to go elsewhere."
            );
    }

    private void TakeRates()
    {
        for (var i = 0; i < scheduler.Rates.Count; i++)
            if (i < rates.Count)
                rates[i] = scheduler.Rates[i];
            else
                rates.Add(scheduler.Rates[i]); // a group that has joined
    }

    /// <summary>No optimizer: what the base class reads the first rates from.</summary>
    private sealed class RatesView(GroupScheduler scheduler) : Optimizer(0)
    {
        public override IEnumerable<ILearningRateController> ParamGroups =>
            scheduler.Rates.Select(rate => new Rate(rate));
    }

    private sealed class Rate(double rate) : ILearningRateController
    {
        public double LearningRate { get; set; } = rate;

        public double InitialLearningRate { get; set; } = rate;
    }
}
