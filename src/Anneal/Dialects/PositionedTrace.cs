namespace Anneal.Dialects;

/// <summary>
/// A pure schedule as its framework calls it: by a number that the caller keeps, which may leave numbers out or go
/// back.
/// </summary>
/// <param name="Made">The value in force when the framework's object was made, before any call.</param>
/// <param name="Called">The value after a call with a number.</param>
internal sealed record PositionedTrace(double Made, Schedule Called) : Trace
{
    public override long? Length => Called.Length;

    public override TraceCursor Start() => new Cursor(Made, Called);

    private sealed class Cursor(double made, Schedule called) : TraceCursor
    {
        private double value = made;
        private long position;

        public override double Value => value;

        protected override void MoveTo(long next) => MoveToPosition(position + 1);

        protected override void MoveToPosition(double position)
        {
            if (position != Math.Floor(position) || position < 0 || position > Anneal.Length.Longest)
                throw new ArgumentOutOfRangeException(
                    nameof(position),
                    FormattableString.Invariant($"'position' must be a whole number, at least 0, but was {position}.")
                );
            value = called.At((long)position);
            this.position = (long)position;
        }
    }
}
