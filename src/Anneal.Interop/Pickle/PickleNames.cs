namespace Anneal.Interop.Pickle;

/// <summary>
/// The names that files of schedulers and optimizers contain. All others are refused; these are never looked up either.
/// </summary>
internal static class PickleNames
{
    private static readonly string[] Storages = (
        "FloatStorage DoubleStorage HalfStorage BFloat16Storage LongStorage IntStorage "
        + "ShortStorage CharStorage ByteStorage BoolStorage"
    ).Split(' ');

    private static readonly string[] NumberTypes =
        "float32 float64 float16 bfloat16 int64 int32 int16 int8 uint8 bool".Split(' ');

    private static readonly string[] Optimizers =
        "Adadelta Adagrad Adam Adamax AdamW ASGD LBFGS NAdam RAdam RMSprop Rprop SGD".Split(' ');

    /// <summary>What may be called: the names under which a call is kept as it stands.</summary>
    private static readonly HashSet<(string, string)> Callable =
    [
        ("__builtin__", "getattr"),
        ("collections", "Counter"),
        ("collections", "OrderedDict"),
        ("collections", "defaultdict"),
        ("torch._utils", "_rebuild_parameter"),
        ("torch._utils", "_rebuild_tensor_v2"),
        ("torch", "device"),
        ("torch", "Size"),
        ("torch.optim.lr_scheduler", "OneCycleLR"),
        ("torch.optim.swa_utils", "SWALR"),
        ("torch.optim.sparse_adam", "SparseAdam"),
        .. Optimizers.Select(name => ($"torch.optim.{name.ToLowerInvariant()}", name)),
    ];

    private static readonly HashSet<(string, string)> Known =
    [
        .. Callable,
        ("__builtin__", "dict"),
        .. Storages.Concat(NumberTypes).Select(name => ("torch", name)),
    ];

    public static bool IsKnown(string module, string name) => Known.Contains((module, name));

    public static bool IsCallable(PickleGlobal global) => Callable.Contains((global.Module, global.Name));
}
