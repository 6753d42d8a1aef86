namespace Anneal.Dialects;

/// <summary>Schedulers of MMEngine that all change the same value, by recurrences from its present one.</summary>
/// <param name="Initial">The value before any of them.</param>
/// <param name="Rules">What each does, in order.</param>
/// <param name="EpochLength">Updates of an epoch; null: each step is one of every scheduler.</param>
internal sealed record MmengineTrace(double Initial, ValueList<MmengineRule> Rules, long? EpochLength) : Trace
{
    public override TraceCursor Start() => new Cursor(this);

    private sealed class Cursor : TraceCursor
    {
        private readonly MmengineTrace trace;
        private double value;

        public Cursor(MmengineTrace trace)
        {
            (this.trace, value) = (trace, trace.Initial);
            // Each one's constructor takes its step 0.
            foreach (var rule in trace.Rules)
                value = rule.At(value, 0);
        }

        public override double Value => value;

        // After an update those that count updates come first, then, after an epoch's last one, those that count
        // epochs.
        protected override void MoveTo(long next)
        {
            var changed = value;
            foreach (var rule in trace.Rules)
                if (trace.EpochLength is null || !rule.ByEpoch)
                    changed = rule.At(changed, next);
            if (trace.EpochLength is { } length && next % length == 0)
                foreach (var rule in trace.Rules)
                    if (rule.ByEpoch)
                        changed = rule.At(changed, next / length);
            value = double.IsFinite(changed)
                ? changed
                : throw new CurveValueException("the rate has no finite value.", next);
        }

        public override void Overwrite(double value) => this.value = value;
    }
}
