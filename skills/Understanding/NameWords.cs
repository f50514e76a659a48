namespace CrmBot.Skills.Understanding;

/// <summary>The words that company names are made of besides the name itself.</summary>
internal static class NameWords
{
    /// <summary>What stands at the end of a Chinese company's registered name.</summary>
    public static readonly Lexicon LegalZh = new("""
        有限公司 有限责任公司 股份有限公司 股份公司 集团有限公司 集团股份有限公司 集团公司 集团 控股 控股集团 控股有限公司 公司 总公司 集团总公司 分公司 股份 有限合伙 合伙企业 事务所 有限 责任公司 (集团) (集团)有限公司 (集团)股份有限公司 (控股)有限公司
        """);

    public static readonly Lexicon LegalEn = new("""
        ltd limited inc incorporated llc llp co company corp corporation plc gmbh ag sa sas bv nv ab oy kg spa srl pte pty kk bhd holdings holding group limitada ltda aps as ab oyj kgaa mbh sarl sl pvt sdn lp cie
        """);

    public static readonly Lexicon Regions = new("""
        中国 北京 上海 天津 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门
        深圳 广州 东莞 佛山 珠海 中山 惠州 汕头 江门 湛江 肇庆 茂名 杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水 义乌 南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁 昆山 江阴 张家港 常熟 太仓
        成都 绵阳 德阳 宜宾 泸州 南充 乐山 武汉 宜昌 襄阳 荆州 黄石 长沙 株洲 湘潭 衡阳 岳阳 常德 郑州 洛阳 开封 新乡 南阳 许昌 西安 咸阳 宝鸡 济南 青岛 烟台 潍坊 淄博 威海 临沂 济宁 泰安 德州 聊城 东营 日照
        福州 厦门 泉州 漳州 莆田 合肥 芜湖 蚌埠 马鞍山 安庆 南昌 九江 赣州 石家庄 唐山 保定 邯郸 廊坊 沧州 秦皇岛 太原 大同 沈阳 大连 鞍山 长春 哈尔滨 大庆 齐齐哈尔 呼和浩特 华北 华东 华南 华中 西南 西北 东北 宁德 义乌 慈溪 余姚 温岭 诸暨 桐乡 海宁 顺德 南海 番禺 增城 龙岗 宝安 南山 福田 浦东 松江 嘉定 闵行 青浦 奉贤 通州 大兴 海淀 朝阳 丰台 昌平 顺义 余杭 萧山 吴江 相城 江宁 浦口 武进 晋江 石狮 南安 即墨 胶州 黄岛 滨海 包头 鄂尔多斯 南宁 柳州 桂林 北海 海口 三亚 贵阳 遵义 昆明 大理 拉萨 兰州 西宁 银川 乌鲁木齐
        """);

    /// <summary>Places that English names of Chinese companies begin with.</summary>
    public static readonly Lexicon RegionsEn = new("""
        china beijing shanghai tianjin chongqing shenzhen guangzhou dongguan foshan zhuhai zhongshan huizhou hangzhou ningbo wenzhou jiaxing shaoxing taizhou yiwu nanjing wuxi changzhou suzhou nantong yangzhou kunshan chengdu wuhan changsha zhengzhou xian jinan qingdao yantai fuzhou xiamen quanzhou hefei nanchang shenyang dalian harbin nanning kunming hong-kong macau taiwan guangdong zhejiang jiangsu shandong fujian sichuan hubei hunan henan hebei
        """);

    /// <summary>What a company does, as it stands in its name; a name that goes on with another of these is another company.</summary>
    public static readonly Lexicon Trades = new("""
        科技 电子 机械 贸易 实业 化工 医药 药业 医疗 器械 物流 食品 服饰 纺织 建材 建设 建筑 地产 置业 投资 金融 银行 证券 保险 能源 电力 电气 电器 汽车 汽配 钢铁 金属 材料 新材料 新能源 光电 半导体 软件 信息 网络 通信 通讯 传媒 文化 教育 旅游 酒店 餐饮 农业 环保 生物 仪器 仪表 精密 模具 塑料 塑胶 包装 印刷 家居 家具 玩具 服务 咨询 设计 国际 技术 智能 自动化 机电 重工 航空 航运 船舶 制造 工业 商贸 供应链 连锁 超市 百货 乳业 饮料 酒业 陶瓷 玻璃 水泥 纸业 橡胶 五金 工具 装饰 照明 集成 数据 云计算 医院 学校 大学 计算机 系统 互联网 电信 移动 联通 石油 石化 天然气 煤业 矿业 航天 铁路 地铁 港口 码头 仓储 货运 快递 速运 冷链 数控 设备 装备 机床 轴承 阀门 泵业 电缆 线缆 电池 储能 光伏 风电 水务 燃气 热力 园林 景观 装修 门窗 管业 型材 铝业 铜业 钨业 稀土 硅业 日化 化妆品 美妆 珠宝 黄金 钟表 眼镜 鞋业 皮具 箱包 服装 家纺 针织 丝绸 粮油 油脂 茶业 肉业 水产 果业 种业 饲料 牧业 渔业 园艺 宠物 母婴 影视 影业 游戏 动漫 广告 会展 体育 健身 健康 养老 护理 牙科 眼科 制药 生物科技 生物技术 基因 疫苗 检测 认证 律师 会计 人力 物业 租赁 典当 担保 基金 期货 信托 支付 电商 电子商务 跨境 外贸 进出口 厂 工厂 制品 加工 电路 芯片 微电子 元器件 显示 激光 机器人 无人机 传感 测控 控制 安防 消防 电梯 空调 制冷 暖通 厨具 卫浴 洁具 灯具 地板 涂料 油漆 胶业 树脂 纤维 无纺布 工程 房地产
        technologies technology tech systems solutions electronics electronic machinery industries industrial logistics foods food motors trading energy power steel metals materials chemicals chemical pharma pharmaceuticals medical health healthcare bank capital software networks media education travel hotels construction engineering textiles apparel furniture packaging plastics precision instruments devices semiconductor semiconductors robotics rockets aerospace airlines shipping marine foundry works labs laboratories partners consulting services international retail stores supplies supply tools components optics bio biotech automation manufacturing lines line freight transport transportation express supply chain machine machines tooling pumps controls coffee provisions bottling beverage beverages outfitters goods kitchenware diagnostics surgical dental pharmacy clinic hospital university college school institute insurance finance financial securities investment investments properties property realty estate development developments builders building buildings lumber timber paper glass rubber paint paints coatings plastic metal alloys castings forge forging fabrication machining bearings valves motor electric electrical lighting appliances computer computers computing telecom telecommunications communications wireless internet digital data analytics cloud security interactive games studio studios entertainment publishing press printing design architects engineers surveyors auto automotive tires aviation airways air rail railway shipping ship shipyard port ports oil gas petroleum solar wind water waste environmental recycling farms farm agriculture seeds seafood meats dairy bakery brewing brewery wines winery spirits cosmetics beauty jewelry watches toys sports fitness garments clothing fashion footwear shoes leather home hardware maschinenbau technik elektronik werke fabrik spedition handel
        """);

    /// <summary>First words of English names that do not tell one company from another.</summary>
    public static readonly Lexicon PlainEn = new("""
        first global united general american national international new great best golden royal eastern western northern southern east west north south central china asia pacific-rim european advanced modern universal standard premier prime total smart digital data green blue red black white silver star sun sky big one open city world land home house safe fresh good high top fast easy direct next future
        """);

    /// <summary>科技有限公司 is in many names and is none.</summary>
    public static bool IsOnlyTrade(string words)
    {
        for (var i = 0; i < words.Length;)
        {
            var length = Math.Max(LegalZh.At(words, i), Trades.At(words, i));
            if (length == 0) return false;
            i += length;
        }
        return true;
    }
}
