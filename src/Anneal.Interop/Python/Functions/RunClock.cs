using Anneal.Interop.Python.Reading;

namespace Anneal.Interop.Python.Functions;

/// <summary>What the variables of loops are in terms of the step.</summary>
internal abstract class RunClock
{
    /// <summary>A clock that knows no loops.</summary>
    public static RunClock None { get; } = new Unknown();

    /// <summary>How many passes of a loop were before this one; null where that is not known.</summary>
    public abstract NumberSymbol? PassOf(Loop loop, ValueTranslator values);

    /// <summary>What a number is that a loop changes; null where that is not known.</summary>
    public abstract NumberSymbol? Of(CarriedValue carried, ValueTranslator values);

    /// <summary>Whether a condition holds where the value is asked for; null where that depends.</summary>
    public virtual bool? Holds(Condition condition) => null;

    private sealed class Unknown : RunClock
    {
        public override NumberSymbol? PassOf(Loop loop, ValueTranslator values) => null;

        public override NumberSymbol? Of(CarriedValue carried, ValueTranslator values) => null;
    }
}
