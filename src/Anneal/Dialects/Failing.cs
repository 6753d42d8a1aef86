namespace Anneal.Dialects;

/// <summary>From where a framework's own code fails: reading fails there too, with the reason.</summary>
/// <param name="Reason">What must hold, and what came.</param>
internal sealed record Failing(string Reason) : Schedule
{
    protected internal override double Evaluate(long step) =>
        throw new CurveValueException($"{Reason} The framework's own code fails at this step too.");
}
