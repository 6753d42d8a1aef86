using System.Globalization;
using TorchSharp.Modules;

namespace Anneal;

/// <summary>What a checkpoint and the program that takes it up must have in common.</summary>
/// <param name="Optimizer">The optimizer's kind.</param>
/// <param name="Groups">Of each parameter group the shapes of its parameters.</param>
/// <param name="Model">Each tensor of the model: name, type, shape.</param>
internal sealed record TrainingShape(string Optimizer, IReadOnlyList<string> Groups, IReadOnlyList<string> Model)
{
    /// <summary>The shape of a program's training.</summary>
    /// <param name="model">The model.</param>
    /// <param name="optimizer">The optimizer.</param>
    /// <param name="late">Groups that it is going to have besides.</param>
    public static TrainingShape Of(
        torch.nn.Module model,
        OptimizerHelper optimizer,
        IEnumerable<ParamGroup>? late = null
    ) =>
        new(
            optimizer.GetType().Name,
            [.. optimizer.ParamGroups.OfType<ParamGroup>().Concat(late ?? []).Select(ShapesOf)],
            [.. model.state_dict().Select(each => $"{each.Key} {ShapeOf(each.Value)}")]
        );

    /// <exception cref="ArgumentException">The program has another one.</exception>
    public void RequireSame(TrainingShape program)
    {
        if (Optimizer != program.Optimizer)
            throw Differs("optimizer", Optimizer, program.Optimizer);
        RequireSame("parameter group", Groups, program.Groups);
        RequireSame("tensor of the model", Model, program.Model);
    }

    private static void RequireSame(string what, IReadOnlyList<string> saved, IReadOnlyList<string> present)
    {
        for (var i = 0; i < Math.Max(saved.Count, present.Count); i++)
            if (saved.ElementAtOrDefault(i) != present.ElementAtOrDefault(i))
                throw Differs(
                    string.Create(CultureInfo.InvariantCulture, $"{what} {i}"),
                    saved.ElementAtOrDefault(i),
                    present.ElementAtOrDefault(i)
                );
    }

    private static ArgumentException Differs(string what, string? saved, string? present) =>
        new(
            $"the checkpoint must be of the same training, but its {what} is {Quoted(saved)}, and the program's is "
                + $"{Quoted(present)}; build model and optimizer as when it was saved."
        );

    private static string Quoted(string? value) => value is null ? "missing" : $"'{Excerpt.Of(value)}'";

    private static string ShapesOf(ParamGroup group) => string.Join(", ", group.Parameters.Select(ShapeOf));

    private static string ShapeOf(torch.Tensor tensor) =>
        $"{tensor.dtype}[{string.Join(',', tensor.shape.Select(size => size.ToString(CultureInfo.InvariantCulture)))}]";
}
