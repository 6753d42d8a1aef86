using Anneal.Training.Engine;
using Anneal.Training.Initialization;
using Anneal.Training.Models;
using Anneal.Training.Optimizers;

namespace Anneal.Training.Tests.Optimizers;

public class OptimizerTests
{
    private const int Updates = 5;

    [
        Theory,
        InlineData(0, 0, false),
        InlineData(0, 0.1, false),
        InlineData(0.9, 0, false),
        InlineData(0.9, 0.1, false),
        InlineData(0.9, 0.1, true)
    ]
    public void Sgd_follows_its_formula(double momentum, double decay, bool nesterov) =>
        AssertFollows(
            network => new Sgd(
                network.Weights,
                new SgdGroup("all", network.Parameters, 0.1)
                {
                    Momentum = momentum,
                    WeightDecay = decay,
                    Nesterov = nesterov,
                }
            ),
            (w, g, state, _) =>
            {
                g += decay * w;
                state.A = momentum * state.A + g;
                return w - 0.1 * (nesterov ? g + momentum * state.A : state.A);
            }
        );

    [Theory, InlineData(0), InlineData(0.1)]
    public void Adam_follows_its_formula(double decay) =>
        AssertFollows(
            network => new Adam(network.Weights, new AdamGroup("all", network.Parameters) { WeightDecay = decay }),
            (w, g, state, t) => w - 1e-3 * AdamStep(g + decay * w, state, t)
        );

    [Fact]
    public void AdamW_follows_its_formula_with_a_decay_of_a_hundredth_by_default() =>
        AssertFollows(
            network => new AdamW(network.Weights, new AdamWGroup("all", network.Parameters, learningRate: 0.02)),
            (w, g, state, t) => w * (1 - 0.02 * 0.01) - 0.02 * AdamStep(g, state, t)
        );

    [Theory, InlineData(0, 0), InlineData(0.9, 0.1)]
    public void RmsProp_follows_its_formula(double momentum, double decay) =>
        AssertFollows(
            network => new RmsProp(
                network.Weights,
                new RmsPropGroup("all", network.Parameters) { Momentum = momentum, WeightDecay = decay }
            ),
            (w, g, state, _) =>
            {
                g += decay * w;
                state.A = 0.99 * state.A + 0.01 * g * g;
                state.B = momentum * state.B + g / (Math.Sqrt(state.A) + 1e-8);
                return w - 0.01 * state.B;
            }
        );

    [Theory, InlineData(0), InlineData(0.1)]
    public void Adagrad_follows_its_formula(double decay) =>
        AssertFollows(
            network => new Adagrad(
                network.Weights,
                new AdagradGroup("all", network.Parameters) { WeightDecay = decay }
            ),
            (w, g, state, _) =>
            {
                g += decay * w;
                state.A += g * g;
                return w - 0.01 * g / (Math.Sqrt(state.A) + 1e-10);
            }
        );

    [Fact]
    public void Groups_have_their_own_settings_and_what_is_in_none_stays()
    {
        var network = SmallNetwork();
        var before = network.Parameters.ToDictionary(
            parameter => parameter,
            parameter => network.Weights[parameter].ToArray()
        );
        var (fast, slow) = (
            new SgdGroup("fast", [network.Parameters[0]], 1),
            new SgdGroup("slow", [network.Parameters[3]], 0.25)
        );
        var optimizer = new Sgd(network.Weights, fast, slow);
        using var workers = new WorkerPool();
        optimizer.Update(Constant(network, 1), workers);
        fast.LearningRate = 0;
        optimizer.Update(Constant(network, 1), workers);

        float[] moved = [1, 0, 0, 0.5f];
        for (var i = 0; i < moved.Length; i++)
            Assert.Equal(
                before[network.Parameters[i]].Select(w => w - moved[i]),
                network.Weights[network.Parameters[i]].ToArray(),
                (a, b) => Math.Abs(a - b) < 1e-6
            );
        Assert.Equal(2, optimizer.UpdateCount);
    }

    [Fact]
    public void A_saved_state_continues_with_the_same_bits()
    {
        var (network, twin) = (SmallNetwork(), SmallNetwork());
        var (optimizer, restored) = (Adam(network), Adam(twin));
        using var workers = new WorkerPool();
        optimizer.Update(Constant(network, 1), workers);
        twin.Weights.CopyFrom(network.Weights);
        foreach (var (to, from) in restored.Slots.Zip(optimizer.Slots))
            to.Values.CopyFrom(from.Values);
        restored.UpdateCount = optimizer.UpdateCount;

        optimizer.Update(Constant(network, -2), workers);
        restored.Update(Constant(twin, -2), workers);
        Assert.Equal(network.Weights.Sha256(), twin.Weights.Sha256());

        static Adam Adam(Network network) => new(network.Weights, new AdamGroup("all", network.Parameters));
    }

    [Fact]
    public void Refuses_a_parameter_in_two_groups_or_of_another_network()
    {
        var (network, other) = (SmallNetwork(), SmallNetwork());
        var group = new SgdGroup("all", network.Parameters, 0.1);
        var error = Assert.Throws<ArgumentException>("groups", () =>
            new Sgd(network.Weights, group, new SgdGroup("again", [network.Parameters[1]], 0.1))
        );
        Assert.StartsWith("The parameter 'linear1.bias' is in two groups; put it in one.", error.Message);
        Assert.Throws<ArgumentException>("groups", () => new Sgd(other.Weights, group));
        using var workers = new WorkerPool();
        var larger = new Network(BuiltInModels.Logistic, new(7), 3, WeightInitialization.Torch, new(3));
        error = Assert.Throws<ArgumentException>("gradients", () =>
            new Sgd(network.Weights, group).Update(larger.Weights, workers)
        );
        Assert.StartsWith(
            "'gradients' must have the parameters linear1.weight (5x7), linear1.bias (5), linear2.weight (3x5), "
                + "linear2.bias (3), but has linear1.weight (3x7), linear1.bias (3);",
            error.Message
        );
    }

    [Theory, InlineData(-1), InlineData(double.NaN), InlineData(double.PositiveInfinity)]
    public void Refuses_settings_outside_their_range(double value)
    {
        var group = new SgdGroup("all", [], 0.1);
        Assert.Throws<ArgumentOutOfRangeException>("LearningRate", () => group.LearningRate = value);
        Assert.Throws<ArgumentOutOfRangeException>("WeightDecay", () => group.WeightDecay = value);
        Assert.Throws<ArgumentOutOfRangeException>("Momentum", () => group.Momentum = value);
        Assert.Throws<ArgumentOutOfRangeException>("Beta1", () => new AdamGroup("all", []) { Beta1 = value });
        Assert.Throws<ArgumentOutOfRangeException>("Epsilon", () => new AdamGroup("all", []) { Epsilon = value });
        Assert.Equal(0.1, group.LearningRate);
    }

    private static double AdamStep(double g, State state, int t)
    {
        state.A = 0.9 * state.A + 0.1 * g;
        state.B = 0.999 * state.B + 0.001 * g * g;
        return state.A / (1 - Math.Pow(0.9, t)) / (Math.Sqrt(state.B / (1 - Math.Pow(0.999, t))) + 1e-8);
    }

    /// <summary>
    /// Runs the optimizer and the formula, which gets weight, gradient, two remembered numbers and the update's number
    /// from 1.
    /// </summary>
    private static void AssertFollows(Func<Network, Optimizer> make, Func<double, double, State, int, double> formula)
    {
        var network = SmallNetwork();
        var optimizer = make(network);
        var gradients = network.Weights.NewZeros();
        var random = new RandomGenerator(11);
        var expected = network.Parameters.ToDictionary(
            p => p,
            p => Array.ConvertAll(network.Weights[p].ToArray(), static w => (double)w)
        );
        var states = network.Parameters.ToDictionary(
            p => p,
            p => Enumerable.Range(0, p.Length).Select(_ => new State()).ToArray()
        );
        using var workers = new WorkerPool(threads: 2);
        for (var t = 1; t <= Updates; t++)
        {
            WeightInitialization.Torch.Fill(gradients, random);
            optimizer.Update(gradients, workers);
            foreach (var parameter in network.Parameters)
                for (var i = 0; i < parameter.Length; i++)
                {
                    expected[parameter][i] = formula(
                        expected[parameter][i],
                        gradients[parameter][i],
                        states[parameter][i],
                        t
                    );
                    Assert.Equal(expected[parameter][i], network.Weights[parameter][i], tolerance: 1e-6);
                }
        }
    }

    private static ParameterVector Constant(Network network, float value)
    {
        var vector = network.Weights.NewZeros();
        foreach (var parameter in network.Parameters)
            vector[parameter].Fill(value);
        return vector;
    }

    private static Network SmallNetwork() => new(BuiltInModels.Mlp(5), new(7), 3, WeightInitialization.Torch, new(3));

    private sealed class State
    {
        public double A { get; set; }

        public double B { get; set; }
    }
}
