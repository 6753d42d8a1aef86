using Anneal.Curves;
using Anneal.Formulas;

namespace Anneal.Dialects;

/// <summary>optax's cosine decay with an exponent: <c>b + (a - b) * ((1 + cos(pi * t/n)) / 2)^exponent</c>.</summary>
internal sealed record OptaxCosinePower : Transition
{
    public OptaxCosinePower(double initialValue, double finalValue, double steps, double exponent, double start)
        : base(initialValue, finalValue, steps, start) => Exponent = exponent;

    public double Exponent { get; }

    // An exponent of 0 keeps the initial value for ever, and a negative one grows without bound.
    private protected override double AtEnd => FinalValue + (InitialValue - FinalValue) * Math.Pow(0, Exponent);

    private protected override Formula Between(Formula progress) =>
        FinalValue
        + ((Formula)InitialValue - FinalValue) * Formula.Power((1 + Formula.Cos(Formula.Pi * progress)) / 2, Exponent);

    private protected override double Between(double progress) =>
        FinalValue + (InitialValue - FinalValue) * Math.Pow((1 + double.CosPi(progress)) / 2, Exponent);
}
