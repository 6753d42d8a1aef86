using System.Globalization;
using System.Reflection;
using Anneal.Dialects;

namespace Anneal.Tests.Dialects;

/// <summary>What the C# methods of the frameworks say of arguments that cannot be.</summary>
public sealed class FacadeArgumentsTests
{
    private static IEnumerable<MethodInfo> Methods =>
        from type in typeof(Recipe).Assembly.GetExportedTypes()
        where type is { IsAbstract: true, IsSealed: true } && type.Namespace == typeof(Torch).Namespace
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static)
        where method.ReturnType == typeof(Recipe)
        select method;

    public static TheoryData<string> All =>
        [.. Methods.Select(method => $"{method.DeclaringType!.Name}.{method.Name}")];

    [Theory]
    [MemberData(nameof(All))]
    public void Null_for_what_must_be_given_is_refused_by_its_name(string name)
    {
        var method = Of(name);
        foreach (var (parameter, index) in method.GetParameters().Select((parameter, index) => (parameter, index)))
        {
            if (parameter.HasDefaultValue || parameter.ParameterType.IsValueType)
                continue;
            var arguments = Valid(method);
            arguments[index] = null;
            Assert.Equal(parameter.Name, Assert.Throws<ArgumentNullException>(() => Call(method, arguments)).ParamName);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_null_among_several_is_refused_by_their_name(string name)
    {
        var method = Of(name);
        foreach (var (parameter, index) in method.GetParameters().Select((parameter, index) => (parameter, index)))
        {
            var type = parameter.ParameterType;
            if (!type.IsGenericType || type.GetGenericArguments() is not [{ IsValueType: false } item])
                continue;
            var arguments = Valid(method);
            arguments[index] = Array.CreateInstance(item, 2);
            var refused = Assert.Throws<ArgumentException>(() => Call(method, arguments));
            Assert.Equal(parameter.Name, refused.ParamName);
            Assert.StartsWith(
                $"'{parameter.Name}' must have no null in it.",
                refused.Message,
                StringComparison.Ordinal
            );
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void One_argument_out_of_its_range_is_refused_by_its_own_name_or_the_recipe_can_be_read_back(string name)
    {
        var method = Of(name);
        foreach (var (parameter, index) in method.GetParameters().Select((parameter, index) => (parameter, index)))
        foreach (var wrong in WrongFor(parameter.ParameterType))
        {
            var arguments = Valid(method);
            arguments[index] = wrong;
            try
            {
                var recipe = Call(method, arguments);
                Assert.Equal(recipe, Recipe.Parse(recipe.ToString()));
                Assert.DoesNotContain("e18", recipe.ToString(), StringComparison.Ordinal);
            }
            catch (ArgumentException refused)
            {
                if (refused.ParamName != parameter.Name && refused.Message != Refusal(method))
                    Assert.Fail($"{name}({parameter.Name}: {wrong}) names '{refused.ParamName}': {refused.Message}");
            }
        }
    }

    [Theory]
    [InlineData("torch.StepLR(3) | plateau(patience=1)")]
    [InlineData("torch.StepLR(3) with momentum = 0.9")]
    public void A_recipe_that_brings_feedback_or_companions_is_refused_where_they_would_be_lost(string text)
    {
        var recipe = Recipe.Parse(text);
        Func<Recipe>[] calls =
        [
            () => Torch.ChainedScheduler(recipe, Torch.StepLR(2)),
            () => Torch.SequentialLR([Torch.StepLR(2), recipe], [5]),
            () => Ignite.LRScheduler(recipe),
            () => Ignite.CreateLRSchedulerWithWarmup(recipe, 0.1, 5),
            () => Optax.JoinSchedules([recipe], []),
            () => FvCore.CompositeParamScheduler([recipe], [1], ["scaled"]),
        ];
        foreach (var call in calls)
            Assert.EndsWith(
                $"must be a schedule alone, without feedback and 'with', but was {recipe}.",
                Assert.Throws<ArgumentException>(call).Message.Split(" (Parameter")[0],
                StringComparison.Ordinal
            );
    }

    [Fact]
    public void A_schedule_of_another_framework_is_shown_as_its_text()
    {
        var refused = Assert.Throws<ArgumentException>(() => Torch.ChainedScheduler(Timm.StepLRScheduler(3)));
        Assert.StartsWith(
            "'schedulers' must be a list in brackets, each item a schedule of torch, but was "
                + "[timm.StepLRScheduler(decay_t=3, ",
            refused.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Quotes_in_a_text_are_printed_as_they_can_be_read_or_refused()
    {
        var recipe = DeepSpeed.WarmupLR(warmupType: "'");
        Assert.Contains("warmup_type=\"'\"", recipe.ToString(), StringComparison.Ordinal);
        Assert.Equal(recipe, Recipe.Parse(recipe.ToString()));
        foreach (var text in (string[])["a'\"b", "a\nb", "a\\b", "a\rb"])
            Assert.Equal(
                "warmupType",
                Assert.Throws<ArgumentException>(() => DeepSpeed.WarmupLR(warmupType: text)).ParamName
            );
    }

    [Fact]
    public void The_argument_at_fault_is_named_where_another_one_breaks_its_rule_with_it()
    {
        (string, Func<Recipe>)[] calls =
        [
            ("maxLr", () => Axolotl.RexLR(maxLr: -1, minLr: 0.01, 100)),
            ("minLr", () => Axolotl.RexLR(maxLr: 0.1, minLr: 0.2, 100)),
            ("totalSteps", () => Axolotl.RexLR(0.1, 0.01, totalSteps: -1)),
            ("numWarmupSteps", () => Axolotl.RexLR(0.1, 0.01, 10, 11)),
            ("baseLr", () => Mxnet.PolyScheduler(10, baseLr: -1)),
            ("warmupBeginLr", () => Mxnet.PolyScheduler(10, warmupBeginLr: 1)),
            ("divFactor", () => Optax.LinearOnecycleSchedule(100, 0.1, divFactor: -1)),
            ("finalDivFactor", () => Optax.LinearOnecycleSchedule(100, 0.1, finalDivFactor: -1)),
            ("cycleMult", () => FastAi.FitSgdr(2, 3, cycleMult: -1)),
            ("cycleLen", () => FastAi.FitSgdr(2, -3)),
            ("milestonesValues", () => Ignite.PiecewiseLinear([])),
            ("cosineKwargs", () => Optax.SgdrSchedule()),
        ];
        foreach (var (parameter, call) in calls)
            Assert.Equal(parameter, Assert.ThrowsAny<ArgumentException>(call).ParamName);
    }

    // What is said of the arguments that all tests have; most calls take them.
    private static string? Refusal(MethodInfo method)
    {
        try
        {
            Call(method, Valid(method));
            return null;
        }
        catch (ArgumentException refused)
        {
            return refused.Message;
        }
    }

    [Fact]
    public void Most_calls_take_the_arguments_that_are_changed_one_by_one() =>
        Assert.InRange(Methods.Count(method => Refusal(method) is not null), 0, Methods.Count() / 6);

    private static MethodInfo Of(string name) =>
        Methods.Single(method => $"{method.DeclaringType!.Name}.{method.Name}" == name);

    private static Recipe Call(MethodInfo method, object?[] arguments) =>
        (Recipe)method.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, CultureInfo.InvariantCulture)!;

    // Arguments that are of the types and often right; a test of one argument needs no more.
    private static object?[] Valid(MethodInfo method) =>
        [
            .. method
                .GetParameters()
                .Select(parameter =>
                    parameter.HasDefaultValue ? parameter.DefaultValue : One(parameter.ParameterType, method)
                ),
        ];

    private static object One(Type type, MethodInfo method)
    {
        if (type == typeof(Recipe))
            return RecipeFor(method);
        if (type == typeof(string))
            return method.DeclaringType == typeof(Torch) ? "lambda epoch: 1" : TextFor(method);
        if (type == typeof(SgdrCycle))
            return new SgdrCycle(0, 1, 1, 2);
        if (!type.IsGenericType)
            return Convert.ChangeType(3, type, CultureInfo.InvariantCulture);
        var kinds = type.GetGenericArguments();
        if (type.Name.StartsWith(nameof(ValueTuple), StringComparison.Ordinal))
            return Activator.CreateInstance(type, kinds.Select(kind => One(kind, method)).ToArray())!;
        if (type == typeof(ValueList<double>))
            return ValueList.Create<double>([0.1]);
        var list = Array.CreateInstance(kinds[0], 1);
        list.SetValue(One(kinds[0], method), 0);
        return list;
    }

    private static string TextFor(MethodInfo method) =>
        method.DeclaringType!.Name switch
        {
            nameof(Composer) => "3ep",
            nameof(Llmfoundry) => "3ba",
            nameof(Megatron) => "linear",
            nameof(FvCore) => "scaled",
            nameof(Optax) => "linear",
            nameof(Nanotron) or nameof(Scripts) => "linear",
            _ => "constant",
        };

    private static Recipe RecipeFor(MethodInfo method) =>
        method.DeclaringType!.Name switch
        {
            nameof(FvCore) => FvCore.ConstantParamScheduler(1),
            nameof(FastAi) => FastAi.SchedNo(1, 1),
            nameof(Optax) => Optax.ConstantSchedule(1),
            nameof(Ignite) when method.Name == nameof(Ignite.ConcatScheduler) => Ignite.PiecewiseLinear([(1, 1)]),
            nameof(Paddle) => Paddle.StepDecay(0.5, 3),
            nameof(Allennlp) => Allennlp.Step(3),
            nameof(Tfmodels) => Keras.CosineDecay(0.1, 100),
            nameof(Olmo) => Olmo.Constant(),
            nameof(Nanotron) => Nanotron.LRSchedulerArgs(0.1, lrWarmupStyle: "linear"),
            _ => Torch.StepLR(3),
        };

    private static IEnumerable<object?> WrongFor(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type == typeof(long) ? [-1L, long.MaxValue, long.MinValue]
            : type == typeof(double) ? [-1.0, double.NaN, double.PositiveInfinity]
            : type == typeof(string) ? ["'", "\"", "a\nb", ""]
            : [];
    }
}
