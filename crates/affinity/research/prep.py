import csv, zipfile, io, re, unicodedata, json, math, collections
import numpy as np
D='/work/shared/data/'
def norm(s):
    s=unicodedata.normalize('NFKD',s)
    s=''.join(c for c in s if not unicodedata.combining(c)).casefold()
    s=s.replace('ß','ss').replace('ł','l').replace('ø','o').replace('đ','d')
    return ' '.join(re.findall(r'\w+',s))
rows=[]
with zipfile.ZipFile(D+'cities15000.zip') as z:
    for line in io.TextIOWrapper(z.open(z.namelist()[0]),'utf-8'):
        rows.append(line.rstrip('\n').split('\t'))
print(len(rows))
cc=list(csv.DictReader(open(D+'reference/country-codes.csv',encoding='utf-8')))
iso={}; info={}
for r in cc:
    c=r['ISO3166-1-Alpha-2']
    info[c]=dict(sub=r['Sub-region Name'],inter=r['Intermediate Region Name'],region=r['Region Name'],langs=[l.split('-')[0] for l in r['Languages'].split(',') if l])
    for k in ('official_name_en','UNTERM English Short','UNTERM English Formal','CLDR display name'):
        if r[k]: iso.setdefault(norm(r[k]),c)
for n,c in {"people's republic of china":'CN',"czech republic":'CZ','russia':'RU','united states of america':'US','united kingdom':'GB','republic of macedonia':'MK','cape verde':'CV','palestine':'PS','ivory coast':'CI','moldova':'MD','turkey':'TR','bosnia and herzegovina':'BA','state of palestine':'PS','republic of ireland':'IE','the gambia':'GM','south korea':'KR','north korea':'KP','vietnam':'VN','syria':'SY','iran':'IR','kosovo':'XK','republic of the congo':'CG','democratic republic of the congo':'CD','taiwan':'TW','venezuela':'VE','bolivia':'BO','tanzania':'TZ','laos':'LA','the bahamas':'BS','kingdom of the netherlands':'NL','kingdom of denmark':'DK','swaziland':'SZ','são tomé and príncipe':'ST','east timor':'TL'}.items(): iso[norm(n)]=c
info['XK']=dict(sub='Southern Europe',inter='',region='Europe',langs=['sq','sr'])
idx=collections.defaultdict(set)
mainidx=collections.defaultdict(set)
for i,r in enumerate(rows):
    for n in {r[1],r[2],*r[3].split(',')}:
        k=norm(n)
        if k: idx[(r[8],k)].add(i)
    for n in {r[1],r[2]}: mainidx[norm(n)].add(i)
lat=np.array([float(r[4]) for r in rows]); lon=np.array([float(r[5]) for r in rows])
pop=np.array([int(r[14] or 0) for r in rows])
def km(a,b,c,d):
    a,b,c,d=map(math.radians,(a,b,c,d))
    return 12742*math.asin(math.sqrt(min(1,math.sin((c-a)/2)**2+math.cos(a)*math.cos(c)*math.sin((d-b)/2)**2)))
miss=collections.Counter()
def resolve(name,country,la,lo):
    c=iso.get(norm(country))
    if not c: miss['country '+country]+=1; return None
    cand=idx.get((c,norm(name)),())
    if not cand: miss['name']+=1; return None
    try: la=float(la);lo=float(lo)
    except ValueError:
        if len(cand)==1: return next(iter(cand))
        miss['ambig']+=1; return None
    best=min(cand,key=lambda i:km(la,lo,lat[i],lon[i]))
    if km(la,lo,lat[best],lon[best])>25: miss['far']+=1; return None
    return best
pairs=set(); n=0; self_=0
for r in csv.DictReader(open(D+'relations-by-name.tsv',encoding='utf-8'),delimiter='\t'):
    n+=1
    a=resolve(r['origincityLabel'],r['origincountry'],r['originlat'],r['originlong'])
    b=resolve(r['sistercityLabel'],r['destination_countryLabel'],r['destinationlat'],r['destinationlong'])
    if a is None or b is None: continue
    if a==b: self_+=1; continue
    pairs.add((min(a,b),max(a,b)))
print('rows',n,'pairs',len(pairs),'self',self_,miss.most_common(15))
# id file by unique bare main names
names={}
for l in open(D+'wikidata-names.tsv',encoding='utf-8'):
    p=l.rstrip('\n').split('\t')
    if len(p)==2: names[p[0]]=p[1]
res={}
for q,nm in names.items():
    c=mainidx.get(norm(nm),())
    if len(c)==1: res[q]=next(iter(c))
pb=set()
for l in open(D+'relations-by-wikidata-id.tsv'):
    p=l.split()
    if len(p)==2 and p[0] in res and p[1] in res and res[p[0]]!=res[p[1]]:
        a,b=res[p[0]],res[p[1]]; pb.add((min(a,b),max(a,b)))
print('id pairs',len(pb),'both',len(pb&pairs),'resolved',len(res))
countries=sorted({r[8] for r in rows}); ci={c:i for i,c in enumerate(countries)}
sub=[ (info.get(c,{}).get('inter') or info.get(c,{}).get('sub') or 'none') for c in countries]
# coast distance
pts=[]
def walk(c):
    if isinstance(c[0],(int,float)): return
    if isinstance(c[0][0],(int,float)):
        for (x1,y1),(x2,y2) in zip(c,c[1:]):
            m=max(1,int(max(abs(x2-x1),abs(y2-y1))/0.1))
            for t in range(m): pts.append((x1+(x2-x1)*t/m,y1+(y2-y1)*t/m))
    else:
        for s in c: walk(s)
for f in json.load(open(D+'natural-earth-land-50m.geojson'))['features']: walk(f['geometry']['coordinates'])
pts=np.array(pts)
def xyz(la,lo):
    la=np.radians(la);lo=np.radians(lo); return np.stack([np.cos(la)*np.cos(lo),np.cos(la)*np.sin(lo),np.sin(la)],1)
from scipy.spatial import cKDTree
d,_=cKDTree(xyz(pts[:,1],pts[:,0])).query(xyz(lat,lon))
coast=d*6371
adm={}; admin=np.array([adm.setdefault((r[8],r[10]),len(adm)) for r in rows])
dem=np.array([int(r[16]) if r[16] not in('','-9999') else 0 for r in rows])
cap=np.array([ {'PPLC':4,'PPLA':3,'PPLA2':2,'PPLA3':1}.get(r[7],0) for r in rows])
langs=sorted({l for c in countries for l in info.get(c,{}).get('langs',[])}); li={l:i for i,l in enumerate(langs)}
L=np.zeros((len(countries),len(langs)),bool)
for c in countries:
    for l in info.get(c,{}).get('langs',[])[:6]: L[ci[c],li[l]]=1
np.savez('/tmp/aff/data.npz',lat=lat,lon=lon,pop=pop,country=np.array([ci[r[8]] for r in rows]),admin=admin,dem=dem,coast=coast,cap=cap,L=L,
  A=np.array(sorted(pairs)),B=np.array(sorted(pairs|pb)))
json.dump(dict(countries=countries,sub=sub,region=[info.get(c,{}).get('region','') for c in countries],names=[r[1] for r in rows],langs=langs),open('/tmp/aff/meta.json','w'))
g=collections.Counter()
for a,b in pairs: g[a]+=1;g[b]+=1
print('places with relations',len(g),'deg1',sum(v==1 for v in g.values()),'max',g.most_common(3))
