using Anneal.Interop.Python.Reading;

namespace Anneal.Interop.Python.Functions;

/// <summary>One function, or one value, that is being written in terms of the step.</summary>
internal sealed class Translation
{
    private const int MostSteps = 5_000;
    private const int MostCalls = 16;

    private int steps,
        calls;

    public Translation(Assumptions assumptions, RunClock clock)
    {
        (Assumptions, Clock) = (assumptions, clock);
        Expressions = new(this);
        Statements = new(this);
        Values = new(this);
        Calls = new(this);
    }

    /// <summary>What is taken for numbers that the source does not say.</summary>
    public Assumptions Assumptions { get; }

    /// <summary>What the variables of loops are.</summary>
    public RunClock Clock { get; }

    public ExpressionTranslator Expressions { get; }

    public StatementTranslator Statements { get; }

    public ValueTranslator Values { get; }

    public CallTranslator Calls { get; }

    /// <summary>Attributes of objects that only their class is known of.</summary>
    public Dictionary<(InstanceValue Owner, string Name), Symbol> Attributes { get; } = [];

    /// <summary>Counts what is done, so that it comes to an end.</summary>
    public void CountStep()
    {
        if (++steps > MostSteps)
            throw new UnreadableException(Invariant($"reading it takes more than {MostSteps:#,0} steps"));
    }

    /// <summary>Does something one call deeper.</summary>
    public T Deeper<T>(Func<T> inner)
    {
        if (calls >= MostCalls)
            throw new UnreadableException(Invariant($"it calls functions more than {MostCalls} deep"));
        calls++;
        try
        {
            return inner();
        }
        finally
        {
            calls--;
        }
    }

    /// <summary>Reads something; what cannot be read is told to whoever uses it.</summary>
    public static Symbol Try(Func<Symbol> read)
    {
        try
        {
            return read();
        }
        catch (UnreadableException unreadable)
        {
            return new UnreadSymbol(unreadable.Message);
        }
    }
}
