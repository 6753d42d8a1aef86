namespace Anneal.Language.Curves;

/// <summary>The curves of our own, in the order in which a reader meets them.</summary>
internal static class OwnCurves
{
    public static ValueList<CurveDefinition> All { get; } =
    [
        new ConstantDefinition(),
        new LinearDefinition(),
        new PolynomialDefinition(),
        new CosineDefinition(),
        new OneMinusSquareRootDefinition(),
        new RexDefinition(),
        new TanhDefinition(),
        new ExponentialDefinition(),
        new WarmupDefinition(),
        new StepDefinition(),
        new MultiStepDefinition(),
        new PiecewiseDefinition(),
        new InverseSquareRootDefinition(),
        new InverseTimeDefinition(),
        new NoamDefinition(),
        new FormulaDefinition(),
        new CycleDefinition(),
        new OneCycleDefinition(),
        new RestartsDefinition(),
        new AtLeastDefinition(),
        new AtMostDefinition(),
        new ClampDefinition(),
        new RepeatDefinition(),
        new StretchDefinition(),
        new DelayDefinition(),
    ];
}
