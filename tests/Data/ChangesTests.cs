using CrmBot.Tests.Support;

namespace CrmBot.Tests.Data;

public sealed class ChangesTests() : ChangesContract(null);

public sealed class SplitChangesTests() : ChangesContract(store => new SplitCommitStore(store));
