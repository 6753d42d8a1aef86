using System.Text.Json.Nodes;
using Anneal.Curves;

namespace Anneal.Tests.Legacy;

/// <summary>Schedules that are made in C#, by their names in the files.</summary>
internal static class CodeSchedules
{
    private const long Steps = 120;

    private static readonly Dictionary<string, Func<Curve>> Known = new()
    {
        ["constant"] = () => Schedule.Constant(0.25),
        ["linear"] = () => Schedule.Linear(0.3, 0.01, 100),
        ["cosine"] = () => Schedule.Cosine(0.3, 0.01, 100),
        ["polynomial"] = () => Schedule.Polynomial(0.3, 0.01, 100, power: 2.5),
        ["exponential"] = () => Schedule.Exponential(0.3, 0.9, per: 7),
        ["step"] = () => Schedule.Step(0.3, 0.5, 30),
        ["multistep"] = () => Schedule.MultiStep(0.3, 0.1, 20, 20, 70),
        ["function"] = () => Schedule.FromFunction(step => 0.1 / (1 + step)),
        ["warmup then cosine"] = () => new Warmup(0.3, 10).Then(Schedule.Cosine(0.3, 0, 90)),
        ["for"] = () => Schedule.Linear(0.3, 0, 100).For(40),
        ["every"] = () => Schedule.Exponential(0.3, 0.5).Every(25),
        ["repeat"] = () => Schedule.Linear(0.3, 0.1, 20).Repeat(4),
        ["delay"] = () => Schedule.Cosine(0.3, 0.1, 50).Delay(15),
        ["clamp"] = () => Schedule.Cosine(0.3, 0, 100).Clamp(0.05, 0.2),
        ["times"] = () => Schedule.Cosine(0.3, 0, 100).Times(Schedule.Step(1, 0.5, 30)),
        ["function for then"] = () => Schedule.FromFunction(step => 0.01 * step).For(9).Then(Schedule.Constant(0.09)),
        ["restarts"] = () => new CosineRestarts(0.3, 0.01, 12, growth: 1.5, decay: 0.7),
        ["wave"] = () => new CosineWave(0.3, 0.01, 17, start: 0.25),
        ["cyclic"] = () => new CyclicRate(0.01, 0.3, 8, 13, CycleShape.Triangular2),
        ["cyclic, gamma"] = () => new CyclicRate(0.01, 0.3, 8, 13, CycleShape.ExponentialRange, 0.99),
        ["noam"] = () => new NoamDecay(1, 256, 40),
        ["inverse square root"] = () => new InverseSquareRootDecay(0.3, 5),
        ["inverse time"] = () => new InverseTimeDecay(0.3, 0.5, 10),
        ["growth"] = () => new LinearGrowth(0.01, 0.002, 3),
        ["geometric"] = () => new GeometricRamp(0.3, 0.001, 80, 0.1),
        ["logarithmic"] = () => new LogarithmicRamp(0.001, 0.3, 80),
        ["one minus square root"] = () => new OneMinusSquareRootDecay(0.3, 0.001, 80),
        ["tanh"] = () => new TanhDecay(0.3, 0.001, 80, -5, 4),
        ["piecewise"] = () => new PiecewiseConstant([0.3, 0.1, 0.2], [30, 60]),
        ["product of a trace"] = () => Trace.Product(0.3, step => 1 - (0.5 / (1 + step))),
    };

    public static IEnumerable<string> Names => Known.Keys;

    public static Curve Of(string name) => Known[name]();

    public static JsonNode AnswerOf(JsonObject input)
    {
        var curve = Of((string)input["code"]!);
        return new JsonObject
        {
            ["length"] = curve.Length,
            ["values"] = Answer.Values(curve, Enumerable.Range(0, 24).Select(i => i * Steps / 23)),
        };
    }
}
