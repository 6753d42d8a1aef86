using Anneal.Training.Data;
using Anneal.Training.Engine;
using Anneal.Training.Layers;
using Anneal.Training.Losses;
using Anneal.Training.Models;

namespace Anneal.Training.Tests.Reference;

/// <summary>The same mathematics in double, one example at a time, written to be read rather than to be fast.</summary>
internal sealed class ReferenceNetwork
{
    private readonly Network network;

    public ReferenceNetwork(Network network)
    {
        this.network = network;
        Weights = network.Parameters.ToDictionary(
            p => p,
            p => Array.ConvertAll(network.Weights[p].ToArray(), static w => (double)w)
        );
        Gradients = network.Parameters.ToDictionary(p => p, p => new double[p.Length]);
    }

    public Dictionary<NetworkParameter, double[]> Weights { get; }

    public Dictionary<NetworkParameter, double[]> Gradients { get; }

    /// <summary>Mean loss over the examples; their mean gradients are left in <see cref="Gradients"/>.</summary>
    public double Run(DataSet data, ReadOnlySpan<int> examples, out int correct)
    {
        foreach (var gradient in Gradients.Values)
            Array.Clear(gradient);
        var (loss, hits) = (0.0, 0);
        foreach (var example in examples)
        {
            var values = Forward(data, example);
            loss += Loss(data, example, values[^1], out var gradient, out var hit);
            hits += hit ? 1 : 0;
            for (var i = 0; i < gradient.Length; i++)
                gradient[i] /= examples.Length;
            for (var i = network.Layers.Count - 1; i >= 0; i--)
                gradient = Backward(network.Layers[i], values[i], values[i + 1], gradient);
        }
        correct = hits;
        return loss / examples.Length;
    }

    private double[][] Forward(DataSet data, int example)
    {
        var size = data.InputShape.Size;
        var values = new List<double[]>
        {
            Array.ConvertAll(data.Inputs.Slice(example * size, size).ToArray(), static x => (double)x),
        };
        foreach (var layer in network.Layers)
            values.Add(Forward(layer, values[^1]));
        return [.. values];
    }

    private double[] Forward(NetworkLayer layer, double[] x)
    {
        var (from, to) = (layer.Input, layer.Output);
        var y = new double[to.Size];
        switch (layer.Definition)
        {
            case Flatten:
                return x;
            case Relu:
                return Array.ConvertAll(x, static v => Math.Max(v, 0));
            case Sigmoid:
                return Array.ConvertAll(x, static v => 1 / (1 + Math.Exp(-v)));
            case Tanh:
                return Array.ConvertAll(x, Math.Tanh);
            case Linear:
                Weights[layer.Bias!].CopyTo(y, 0);
                ForEachLinear(layer, (o, i, w) => y[o] += Weights[layer.Weight!][w] * x[i]);
                return y;
            case Conv2d:
                for (var i = 0; i < y.Length; i++)
                    y[i] = Weights[layer.Bias!][i / (to.Height * to.Width)];
                ForEachConvolution(layer, (o, i, w) => y[o] += Weights[layer.Weight!][w] * x[i]);
                return y;
            case MaxPool2d pool:
                for (var i = 0; i < y.Length; i++)
                    y[i] = x[LargestOf(Window(pool.Size, from, to, i), x)];
                return y;
            case AvgPool2d pool:
                for (var i = 0; i < y.Length; i++)
                    y[i] = Window(pool.Size, from, to, i).Average(at => x[at]);
                return y;
            default:
                throw new NotSupportedException(layer.ToString());
        }
    }

    private double[] Backward(NetworkLayer layer, double[] x, double[] y, double[] dy)
    {
        var (from, to) = (layer.Input, layer.Output);
        var dx = new double[from.Size];
        switch (layer.Definition)
        {
            case Flatten:
                return dy;
            case Relu:
                return [.. dy.Select((g, i) => y[i] > 0 ? g : 0)];
            case Sigmoid:
                return [.. dy.Select((g, i) => g * y[i] * (1 - y[i]))];
            case Tanh:
                return [.. dy.Select((g, i) => g * (1 - y[i] * y[i]))];
            case Linear or Conv2d:
                void Visit(int o, int i, int w)
                {
                    Gradients[layer.Weight!][w] += dy[o] * x[i];
                    dx[i] += dy[o] * Weights[layer.Weight!][w];
                }
                if (layer.Definition is Linear)
                    ForEachLinear(layer, Visit);
                else
                    ForEachConvolution(layer, Visit);
                for (var i = 0; i < dy.Length; i++)
                    Gradients[layer.Bias!][i / (to.Height * to.Width)] += dy[i];
                return dx;
            case MaxPool2d pool:
                for (var i = 0; i < dy.Length; i++)
                    dx[LargestOf(Window(pool.Size, from, to, i), x)] += dy[i];
                return dx;
            case AvgPool2d pool:
                for (var i = 0; i < dy.Length; i++)
                    foreach (var at in Window(pool.Size, from, to, i))
                        dx[at] += dy[i] / (pool.Size * pool.Size);
                return dx;
            default:
                throw new NotSupportedException(layer.ToString());
        }
    }

    private double Loss(DataSet data, int example, double[] y, out double[] gradient, out bool correct)
    {
        if (network.Model.Loss == Losses.Loss.MeanSquaredError)
        {
            var difference = y[0] - data.Targets.Span[example];
            (gradient, correct) = ([2 * difference], false);
            return difference * difference;
        }
        var label = data.Labels.Span[example];
        var (largest, shift) = (Array.IndexOf(y, y.Max()), y.Max());
        var sum = y.Sum(v => Math.Exp(v - shift));
        gradient = [.. y.Select((v, i) => Math.Exp(v - shift) / sum - (i == label ? 1 : 0))];
        correct = largest == label;
        return Math.Log(sum) + shift - y[label];
    }

    private static void ForEachLinear(NetworkLayer layer, Action<int, int, int> visit)
    {
        for (var (o, w) = (0, 0); o < layer.Output.Size; o++)
        for (var i = 0; i < layer.Input.Size; i++, w++)
            visit(o, i, w);
    }

    private static void ForEachConvolution(NetworkLayer layer, Action<int, int, int> visit)
    {
        var (from, to, definition) = (layer.Input, layer.Output, (Conv2d)layer.Definition);
        var (size, padding) = (definition.KernelSize, definition.Padding);
        for (var o = 0; o < to.Size; o++)
        {
            var (channel, row, column) = (o / (to.Height * to.Width), o / to.Width % to.Height, o % to.Width);
            for (var tap = 0; tap < from.Channels * size * size; tap++)
            {
                var (input, y, x) = (
                    tap / (size * size),
                    row + tap / size % size - padding,
                    column + tap % size - padding
                );
                if (y >= 0 && y < from.Height && x >= 0 && x < from.Width)
                    visit(o, (input * from.Height + y) * from.Width + x, channel * from.Channels * size * size + tap);
            }
        }
    }

    private static IEnumerable<int> Window(int size, Shape image, Shape to, int output)
    {
        var (channel, row, column) = (
            output / (to.Height * to.Width),
            output / to.Width % to.Height,
            output % to.Width
        );
        return from y in Enumerable.Range(row * size, size)
            from x in Enumerable.Range(column * size, size)
            select (channel * image.Height + y) * image.Width + x;
    }

    private static int LargestOf(IEnumerable<int> positions, double[] x) => positions.MaxBy(at => x[at]);
}
