using Anneal.Training.Data;
using Anneal.Training.Engine;
using Anneal.Training.Layers;

namespace Anneal.Training.Models;

/// <summary>A layer in its place in a network: its shapes are known, and its parameters if it has any.</summary>
internal sealed record NetworkLayer(
    Layer Definition,
    Shape Input,
    Shape Output,
    NetworkParameter? Weight,
    NetworkParameter? Bias
);
