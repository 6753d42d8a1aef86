namespace Anneal.Dialects;

/// <summary>
/// A Python object that is called with a position and keeps a state between its calls, as MXNet's schedulers are.
/// </summary>
/// <remarks>
/// A plain run calls it with 0, 1, 2, …; <see cref="TraceCursor.JumpTo"/> calls it with any number. It is not called
/// before its value is asked for, because the first call may change it.
/// </remarks>
internal abstract record CallableTrace : Trace
{
    public sealed override TraceCursor Start() => new Cursor(Make());

    /// <summary>A new object that has not been called yet.</summary>
    protected abstract Func<double, double> Make();

    private sealed class Cursor(Func<double, double> call) : TraceCursor
    {
        private double position;
        private double? value;

        public override double Value => value ??= call(position);

        protected override void MoveTo(long next)
        {
            value ??= call(position);
            MoveToPosition(position + 1);
        }

        protected override void MoveToPosition(double position)
        {
            this.position = position;
            value = call(position);
        }
    }
}
