using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using TorchSharp.Modules;

namespace Anneal;

/// <summary>The numbers beside the rate that a group of a TorchSharp optimizer has, under TorchSharp's names.</summary>
internal static class GroupOptions
{
    private static readonly ConcurrentDictionary<Type, (string Name, Action<OptimizerOptions, double> Set)[]> Known =
        new();

    /// <summary>Names, and how they are set.</summary>
    public static IEnumerable<(string Name, Action<double> Set)> Of(ILearningRateController group)
    {
        if (group is ParamGroup { Options: { } options } known)
        {
            // The options are asked for at each value: loading a state may put others in their place.
            foreach (var (name, set) in Known.GetOrAdd(options.GetType(), SettersOf))
                yield return (name, value => set(known.Options, value));
            yield break;
        }
        if (group is IMomentum momentum)
            yield return ("momentum", value => momentum.Momentum = value);
        if (group is IBetas betas)
        {
            yield return ("beta1", value => betas.Betas = (value, betas.Betas.Item2));
            yield return ("beta2", value => betas.Betas = (betas.Betas.Item1, value));
        }
    }

    private static (string Name, Action<OptimizerOptions, double> Set)[] SettersOf(Type type) =>
        [
            .. type.GetFields(BindingFlags.Public | BindingFlags.Instance)
                .Where(field => field.FieldType == typeof(double?) && !field.IsInitOnly)
                .Select(field => SetterOf(type, field)),
            .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.PropertyType == typeof(double?) && property.SetMethod is { IsPublic: true })
                .Where(property => property.Name != nameof(OptimizerOptions.LearningRate))
                .Select(property => SetterOf(type, property)),
        ];

    private static (string, Action<OptimizerOptions, double>) SetterOf(Type type, MemberInfo member)
    {
        var options = Expression.Parameter(typeof(OptimizerOptions));
        var value = Expression.Parameter(typeof(double));
        var assignment = Expression.Assign(
            Expression.MakeMemberAccess(Expression.Convert(options, type), member),
            Expression.Convert(value, typeof(double?))
        );
        return (member.Name, Expression.Lambda<Action<OptimizerOptions, double>>(assignment, options, value).Compile());
    }
}
